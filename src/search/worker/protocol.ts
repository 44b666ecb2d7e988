import type { Calendar } from '../../archive/calendar.ts'
import type { Facet, ListQuery } from '../../archive/query.ts'
import type { FacetCount, SearchResult, Suggestion } from '../search-result.ts'

/**
 * What a page and the worker that searches for it say to each other. The page opens the worker once and asks; the
 * worker asks back for the bytes of files, since the page knows where they come from. Each question and each read has
 * a number, given by who asks; answers may come in any order, and none comes to a question that was cancelled.
 */

export type ToWorker =
  | { readonly kind: 'open'; readonly root: string; readonly calendar: Calendar }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'bytes'; readonly read: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The page keeps the error itself, under the number of the read. */
  | { readonly kind: 'unreadable'; readonly read: number }

export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'read'; readonly read: number; readonly path: string }

export type Question =
  | { readonly kind: 'search'; readonly query: ListQuery }
  | { readonly kind: 'facet'; readonly query: ListQuery; readonly facet: Facet }
  | { readonly kind: 'suggest'; readonly query: ListQuery }

export type Answer =
  | { readonly kind: 'search'; readonly found: SearchResult }
  | { readonly kind: 'facet'; readonly counts: readonly FacetCount[] }
  | { readonly kind: 'suggest'; readonly suggestions: readonly Suggestion[] }

/** Why a question has no answer. */
export type Failure =
  | { readonly kind: 'unreadable'; readonly read: number }
  | { readonly kind: 'format'; readonly path: string; readonly problem: string }
  | { readonly kind: 'other'; readonly message: string }

/** One end of the line between the two. */
export interface Port<Out, In> {
  readonly post: (message: Out, transfer?: Transferable[]) => void
  readonly listen: (listener: (message: In) => void) => void
}
