import { type Calendar, dateOf } from '../../archive/calendar.ts'
import { toOrdinal } from '../../archive/ids.ts'
import type { IsoDate } from '../../archive/iso-date.ts'

/** The dates of the first and the last dated article. */
export interface ArchiveSpan {
  readonly first: IsoDate
  readonly last: IsoDate
}

/** Null if no article has a date. */
export function archiveSpan(calendar: Calendar): ArchiveSpan | null {
  const first = dateOf(calendar, toOrdinal(calendar.undated))
  const last = dateOf(calendar, toOrdinal(calendar.total - 1))
  return first === null || last === null ? null : { first, last }
}
