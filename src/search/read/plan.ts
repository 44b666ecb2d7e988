import type { OrdinalRange } from '../../archive/ids.ts'
import type { PlacedEntry } from './open-index.ts'

/** A query with its part of the index at hand. */
export type Plan = WordPlan | PhrasePlan | RangePlan | AnyPlan | AllPlan | NotPlan | MissingPlan

/** Articles that have any of the entries; without a score for facets, whose postings have none. */
export interface WordPlan {
  readonly kind: 'word'
  readonly entries: readonly PlacedEntry[]
  readonly isInHeadline: boolean
}

/** Articles in which each slot is filled at its place behind the first. */
export interface PhrasePlan {
  readonly kind: 'phrase'
  /** As it was asked for. */
  readonly text: string
  readonly slots: readonly PhraseSlot[]
  readonly isInHeadline: boolean
}

export interface PhraseSlot {
  /** From the place of the first slot. */
  readonly offset: number
  readonly fillings: readonly PhraseFilling[]
}

/** Some of an entry's forms. */
export interface PhraseFilling {
  readonly entry: PlacedEntry
  readonly forms: ReadonlySet<number>
}

export interface RangePlan extends OrdinalRange {
  readonly kind: 'range'
}

export interface AnyPlan {
  readonly kind: 'any'
  readonly plans: readonly Plan[]
}

export interface AllPlan {
  readonly kind: 'all'
  readonly plans: readonly Plan[]
}

export interface NotPlan {
  readonly kind: 'not'
  readonly plan: Plan
}

/** A part that could not be looked up, and is left out. */
export interface MissingPlan {
  readonly kind: 'missing'
  readonly text: string
  readonly error: unknown
}
