import type { QueryHighlights } from './highlights/highlight-terms.ts'
import type { QueryProblem } from './query/query-problem.ts'
import type { OrdinalRange } from '../archive/ids.ts'

export interface SearchResult {
  readonly matches: Matches
  /** The matching ordinals, best first; null if the query sorts by date. */
  readonly ranking: Uint32Array | null
  /**
   * The number of matches if the dates of the query are ignored: undated articles at index 0, then one count for each
   * day of the calendar. Null if the query has nothing but dates, because the calendar has these counts already.
   */
  readonly perDay: Uint32Array | null
  readonly interpretation: QueryInterpretation
  /** Parts of the query that were ignored because their part of the index could not be loaded. */
  readonly unavailable: readonly string[]
}

/** The interpretation of the typed words. */
export interface QueryInterpretation {
  /** The words in normal form, in the query language; empty if nothing can be searched for. */
  readonly understood: string
  readonly problems: readonly QueryProblem[]
  readonly highlights: QueryHighlights
}

/** A value of a facet, and the number of matching articles that have it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Corrected words, and the number of articles that they match. */
export interface Suggestion {
  readonly words: string
  readonly count: number
}

/** The articles that match a query, in ascending order. A range takes no memory, whatever its length. */
export type Matches =
  | ({ readonly kind: 'range' } & OrdinalRange)
  | { readonly kind: 'list'; readonly ordinals: Uint32Array }

export function countMatches(matches: Matches): number {
  return matches.kind === 'range' ? matches.end - matches.start : matches.ordinals.length
}
