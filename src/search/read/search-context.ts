import type { Calendar } from '../../archive/calendar.ts'
import type { Stemmers } from '../text/stem.ts'
import type { SearchIndex } from './open-index.ts'
import type { Scheduler } from './scheduler.ts'

/** The resources of one search. */
export interface SearchContext {
  readonly index: SearchIndex
  readonly calendar: Calendar
  readonly stemmers: Stemmers
  readonly scheduler: Scheduler
}
