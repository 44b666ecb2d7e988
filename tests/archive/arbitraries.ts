import * as fc from 'fast-check'
import { type DayNumber, fromDayNumber, type IsoDate, parseIsoDate } from '../../src/archive/iso-date.ts'

/** Parses a date in a test. Throws if the text is no date. */
export function isoDateOf(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === null) throw new RangeError(`${text} is no date`)
  return date
}

/** Brands a number as a day number, which otherwise only a date can produce. */
export function dayNumber(days: number): DayNumber {
  return days as DayNumber
}

/** Days in about two years around 1970, so that several articles often have the same day. */
export function isoDates(first = -400, last = 400): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: first, max: last }).map((days) => fromDayNumber(dayNumber(days)))
}

/** The dates of an archive in its order: null first, then ascending. */
export function archiveDates(): fc.Arbitrary<readonly (IsoDate | null)[]> {
  const undated = fc.array(fc.constant(null), { maxLength: 5 })
  const dated = fc.array(isoDates(), { maxLength: 50 }).map((dates) => dates.toSorted())
  return fc.tuple(undated, dated).map((parts) => parts.flat())
}
