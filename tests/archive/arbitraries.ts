import * as fc from 'fast-check'
import { type DayNumber, fromDayNumber, type IsoDate, parseIsoDate } from '../../src/archive/iso-date.ts'

/** Throws where the text is no date: for dates that a test writes down. */
export function isoDateOf(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === null) throw new RangeError(`${text} is no date`)
  return date
}

/** A number of days is what a DayNumber is; its brand has no other maker than dates. */
export function dayNumber(days: number): DayNumber {
  return days as DayNumber
}

/** Days of about two years around 1970, so that several articles often fall on one. */
export function isoDates(first = -400, last = 400): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: first, max: last }).map((days) => fromDayNumber(dayNumber(days)))
}

/** Dates of an archive in its order: the undated first, then ascending. */
export function archiveDates(): fc.Arbitrary<readonly (IsoDate | null)[]> {
  const undated = fc.array(fc.constant(null), { maxLength: 5 })
  const dated = fc.array(isoDates(), { maxLength: 50 }).map((dates) => dates.toSorted())
  return fc.tuple(undated, dated).map((parts) => parts.flat())
}
