import type { OrdinalRange } from '../../archive/ids.ts'
import type { LocatedEntry, SearchIndex } from './open-index.ts'
import type { Calendar } from '../../archive/calendar.ts'
import type { Scheduler } from './scheduler.ts'
import type { WordKeys } from './word-keys.ts'

/** A query with the index entries that it needs, ready to be evaluated. */
export type Plan =
  | WordPlan
  | PhrasePlan
  | ({ readonly kind: 'range' } & OrdinalRange)
  /** Matches articles that match any of the plans, or all of them. */
  | { readonly kind: 'any' | 'all'; readonly plans: readonly Plan[] }
  | { readonly kind: 'not'; readonly plan: Plan }
  | UnavailablePlan

/** Matches articles that have any of the entries. Facets have no score, because their postings have no impact. */
export interface WordPlan {
  readonly kind: 'word'
  readonly entries: readonly LocatedEntry[]
  readonly isInHeadline: boolean
}

/** Matches articles that have a term of each slot, at the offset of the slot. */
export interface PhrasePlan {
  readonly kind: 'phrase'
  /** The text in the query. */
  readonly text: string
  readonly slots: readonly PhraseSlot[]
  readonly isInHeadline: boolean
}

export interface PhraseSlot {
  /** The distance in words from the first slot. */
  readonly offset: number
  readonly terms: readonly PhraseTerm[]
}

/** An entry, with those of its forms that match a word of the phrase. */
interface PhraseTerm {
  readonly entry: LocatedEntry
  /** Indexes into the forms of the entry. */
  readonly forms: ReadonlySet<number>
}

/** A part of the query that is ignored because its part of the index could not be loaded. */
export interface UnavailablePlan {
  readonly kind: 'unavailable'
  /** The text in the query. */
  readonly text: string
  readonly error: unknown
}

/** The resources of one search. */
export interface SearchContext {
  readonly index: SearchIndex
  readonly calendar: Calendar
  readonly words: WordKeys
  readonly scheduler: Scheduler
}
