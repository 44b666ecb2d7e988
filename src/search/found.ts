import type { QueryProblem } from './query/query-problem.ts'
import type { Wanted } from './marks/wanted.ts'
import type { Matches } from './matches.ts'

/** What a query finds. */
export interface Found {
  readonly matches: Matches
  /** The same ordinals, best first; null where they are wanted by date. */
  readonly ranking: Uint32Array | null
  /**
   * What would be found at any date: the undated at 0, then one count for each of the calendar's days. Null where
   * nothing but dates is asked for: the calendar tells.
   */
  readonly perDay: Uint32Array | null
  readonly reading: Reading
  /** Parts of the query that were left out, because their part of the index could not be had. */
  readonly missing: readonly string[]
}

/** How the typed words were understood. */
export interface Reading {
  /** The words as they were taken, in the query language; empty where they ask for nothing. */
  readonly understood: string
  readonly problems: readonly QueryProblem[]
  readonly wanted: Wanted
}

/** A value of a facet, and how many articles would be found with it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Words that would find something in place of those that find nothing. */
export interface Suggestion {
  readonly words: string
  readonly count: number
}
