import type { SearchIndex } from './open-index.ts'
import type { Pace } from './pace.ts'
import type { MissingPlan } from './plan.ts'

/** What is at hand while a plan is evaluated. */
export interface Evaluation {
  readonly index: SearchIndex
  /** Articles of the archive. */
  readonly total: number
  readonly pace: Pace
  /** Takes in what turned out to be away only while it was read: the positions of phrases. */
  readonly lost: MissingPlan[]
}
