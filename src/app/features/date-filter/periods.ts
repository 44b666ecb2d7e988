import { daysOfMonth, type IsoDate, type IsoMonth } from '../../../archive/iso-date.ts'
import type { ListQuery } from '../../../archive/query.ts'

export type DateRange = Pick<ListQuery, 'from' | 'to'>

/** The value of the period select where the dates are no whole year or month. */
export const OTHER_PERIOD = 'other'

/** `''` (any date), `2024`, `2024-03`, or `OTHER_PERIOD`. */
export function periodOf({ from, to }: DateRange): string {
  if (from === null && to === null) return ''
  const candidates = from === null ? [] : [from.slice(0, 4), from.slice(0, 7)]
  return candidates.find((period) => isSameRange(rangeOfPeriod(period), { from, to })) ?? OTHER_PERIOD
}

/** The inverse of `periodOf` for whole years and months; any other period is open. */
export function rangeOfPeriod(period: string): DateRange {
  // Periods come from the dates of articles or of a query, so that these days and months exist.
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01` as IsoDate, to: `${period}-12-31` as IsoDate }
  if (!/^\d{4}-\d{2}$/.test(period)) return { from: null, to: null }
  const { first, last } = daysOfMonth(period as IsoMonth)
  return { from: first, to: last }
}

function isSameRange(one: DateRange, other: DateRange): boolean {
  return one.from === other.from && one.to === other.to
}
