import type { Calendar } from '../../archive/calendar.ts'
import type { Facet, ListQuery } from '../../archive/query.ts'
import type { FacetCount, SearchResult, Suggestion } from '../search-result.ts'

/*
 * The messages between a page and its search worker. The page opens the index once, then asks questions. The worker
 * fetches nothing itself: it asks the page for the bytes of files. The page numbers its questions, and the worker its
 * reads. Answers come in any order; a cancelled question gets no answer.
 */

export type MessageToWorker =
  | { readonly kind: 'open'; readonly root: string; readonly calendar: Calendar }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'bytes'; readonly read: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The page keeps the error, under the number of the read, because errors lose their class between threads. */
  | { readonly kind: 'unreadable'; readonly read: number }

export type MessageToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'read'; readonly read: number; readonly path: string }

export type Question =
  | { readonly kind: 'search'; readonly query: ListQuery }
  | { readonly kind: 'facet'; readonly query: ListQuery; readonly facet: Facet }
  | { readonly kind: 'suggest'; readonly query: ListQuery }

export type Answer =
  | { readonly kind: 'search'; readonly result: SearchResult }
  | { readonly kind: 'facet'; readonly counts: readonly FacetCount[] }
  | { readonly kind: 'suggest'; readonly suggestions: readonly Suggestion[] }

/** The reason why a question has no answer. */
export type Failure =
  | { readonly kind: 'unreadable'; readonly read: number }
  | { readonly kind: 'format'; readonly path: string; readonly problem: string }
  | { readonly kind: 'other'; readonly message: string }

/** One end of the connection. */
export interface Port<Out, In> {
  readonly post: (message: Out, transfer?: Transferable[]) => void
  readonly listen: (listener: (message: In) => void) => void
}
