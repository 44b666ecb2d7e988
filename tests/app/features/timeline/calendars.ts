import * as fc from 'fast-check'
import { type Calendar, decodeCalendar } from '../../../../src/archive/calendar.ts'
import { encodeCalendar } from '../../../../src/archive/encode-calendar.ts'
import { type IsoDate, toDayNumber } from '../../../../src/archive/iso-date.ts'
import type { DaySpan } from '../../../../src/app/features/timeline/scale/steps.ts'
import { isoDateOf, isoDates } from '../../../archive/arbitraries.ts'

/** Articles of the given days, in any order; null for one without a date. */
export function calendarOf(...dates: readonly (string | null)[]): Calendar {
  const dated = dates.filter((date) => date !== null).toSorted()
  return decodeCalendar(encodeCalendar([...dates.filter((date) => date === null), ...dated.map(isoDateOf)]))
}

/** All days from the first to the last, both inclusive. */
export function daysFrom(first: string, last: string): DaySpan {
  return { start: toDayNumber(isoDateOf(first)), end: toDayNumber(isoDateOf(last)) + 1 }
}

/** Archives of a few days or of many centuries, with at least one date. */
export function calendars(): fc.Arbitrary<Calendar> {
  return fc
    .constantFrom(3, 200, 4000, 40_000, 700_000)
    .chain((days) => fc.tuple(fc.nat({ max: 4 }), fc.array(isoDates(-days, days), { minLength: 1, maxLength: 40 })))
    .map(([undated, dates]) => calendarOf(...Array.from({ length: undated }, () => null), ...dates))
}

/** Counts for each day of a calendar, as a search gives them. */
export function countsFor({ undated, total, days, firsts }: Calendar, share: number): Uint32Array {
  const articles = days.map((_, index) => (firsts[index + 1] ?? total) - (firsts[index] ?? total))
  return Uint32Array.from([undated, ...articles], (count) => Math.floor(count * share))
}

/** Any bound of a range near to the days of `calendars`, or none. */
export function bounds(): fc.Arbitrary<IsoDate | null> {
  return fc.oneof(fc.constant(null), isoDates(-50, 50), isoDates(-5000, 5000), isoDates(-720_000, 720_000))
}
