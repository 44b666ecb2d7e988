import * as fc from 'fast-check'
import { type Calendar, decodeCalendar } from '../../../../src/archive/calendar.ts'
import { encodeCalendar } from '../../../../src/archive/encode-calendar.ts'
import { type IsoDate, toDayNumber } from '../../../../src/archive/iso-date.ts'
import type { DaySpan } from '../../../../src/app/features/timeline/scale/steps.ts'
import { isoDateOf, isoDates } from '../../../archive/arbitraries.ts'

/** The calendar of articles with these dates, in any order. Null is an article without a date. */
export function calendarOf(...dates: readonly (string | null)[]): Calendar {
  const dated = dates.filter((date) => date !== null).toSorted()
  return decodeCalendar(encodeCalendar([...dates.filter((date) => date === null), ...dated.map(isoDateOf)]))
}

/** The days from `first` to `last`, both inclusive. */
export function daysFrom(first: string, last: string): DaySpan {
  return { start: toDayNumber(isoDateOf(first)), end: toDayNumber(isoDateOf(last)) + 1 }
}

/** Calendars of a few days or of many centuries, with at least one date. */
export function calendars(): fc.Arbitrary<Calendar> {
  return fc
    .constantFrom(3, 200, 4000, 40_000, 700_000)
    .chain((days) => fc.tuple(fc.nat({ max: 4 }), fc.array(isoDates(-days, days), { minLength: 1, maxLength: 40 })))
    .map(([undated, dates]) => calendarOf(...Array.from({ length: undated }, () => null), ...dates))
}

/** The `perDay` of a search result in which this share of the articles matches. */
export function countsFor({ undated, total, days, firsts }: Calendar, share: number): Uint32Array {
  const articles = days.map((_, index) => (firsts[index + 1] ?? total) - (firsts[index] ?? total))
  return Uint32Array.from([undated, ...articles], (count) => Math.floor(count * share))
}

/** A bound of a date range, near the days of `calendars` or null. */
export function bounds(): fc.Arbitrary<IsoDate | null> {
  return fc.oneof(fc.constant(null), isoDates(-50, 50), isoDates(-5000, 5000), isoDates(-720_000, 720_000))
}
