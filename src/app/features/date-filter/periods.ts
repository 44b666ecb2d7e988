import { daysOfMonth, type IsoDate, type IsoMonth } from '../../../archive/iso-date.ts'
import { type DateRange, isSameRange, OPEN_RANGE } from '../../dates/date-range.ts'

/** The value of the period select for a range that is not a whole year or month. */
export const OTHER_PERIOD = 'other'

/** Returns `''` (any date), a year `2024`, a month `2024-03`, or `OTHER_PERIOD`. */
export function periodOfRange({ from, to }: DateRange): string {
  if (from === null && to === null) return ''
  const candidates = from === null ? [] : [from.slice(0, 4), from.slice(0, 7)]
  return candidates.find((period) => isSameRange(rangeOfPeriod(period), { from, to })) ?? OTHER_PERIOD
}

/** The inverse of `periodOfRange`. Returns the open range for anything but a year or a month. */
export function rangeOfPeriod(period: string): DateRange {
  // The casts are safe, because periods come from the dates of articles or of a query.
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01` as IsoDate, to: `${period}-12-31` as IsoDate }
  if (!/^\d{4}-\d{2}$/.test(period)) return OPEN_RANGE
  const { first, last } = daysOfMonth(period as IsoMonth)
  return { from: first, to: last }
}
