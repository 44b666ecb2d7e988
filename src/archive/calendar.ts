import { bisect } from './bisect.ts'
import { type Ordinal, type OrdinalRange, toOrdinal } from './ids.ts'
import {
  type DayNumber,
  fromDayNumber,
  type IsoDate,
  type IsoMonth,
  LAST_DAY,
  monthOf,
  parseIsoDate,
  toDayNumber,
} from './iso-date.ts'

/**
 * The encoded calendar, as published. `counts` has an entry for each day from `start`: a positive entry is the number of
 * articles of a day, a negative entry -k is a run of k days without articles.
 * Example: 2 articles on 1 March, none on the 2nd and 3rd, 1 on the 4th: `[2, -2, 1]` from `2024-03-01`.
 */
export interface CalendarFile {
  readonly undated: number
  readonly start: IsoDate | null
  readonly counts: readonly number[]
}

/** The number of articles on each day. It converts dates to ordinals and back. */
export interface Calendar {
  readonly total: number
  /** The number of articles without a date; they have the ordinals 0 … undated - 1. */
  readonly undated: number
  /** The days with articles, in ascending order. */
  readonly days: readonly DayNumber[]
  /** `firsts[i]` is the ordinal of the first article of `days[i]`. */
  readonly firsts: readonly Ordinal[]
}

/** A month with its articles; `month` is null for the articles without a date. */
export interface MonthOfArchive extends OrdinalRange {
  readonly month: IsoMonth | null
}

/** Throws a RangeError if a number of the file is not valid. All days of the result are dates, and `total` is exact. */
export function decodeCalendar(file: CalendarFile): Calendar {
  const days: DayNumber[] = []
  const firsts: Ordinal[] = []
  let total = file.undated
  let day = file.start === null ? 0 : toDayNumber(file.start)
  const hasStart = file.start === null ? file.counts.length === 0 : parseIsoDate(file.start) !== null
  let isValid = isCount(total) && hasStart
  for (const count of file.counts) {
    isValid &&= Number.isSafeInteger(count) && count !== 0
    if (count < 0) {
      day -= count
      continue
    }
    isValid &&= day <= LAST_DAY
    days.push(day as DayNumber)
    firsts.push(toOrdinal(total))
    total += count
    day += 1
  }
  if (!isValid || !isCount(total)) throw new RangeError('expected counts of articles on days before the year 10000')
  return { total, undated: file.undated, days, firsts }
}

/** Returns the articles from `from` to `to`, both inclusive; null is open. If both are null, undated articles are included. */
export function findOrdinalRange(calendar: Calendar, from: IsoDate | null, to: IsoDate | null): OrdinalRange {
  if (from === null && to === null) return { start: toOrdinal(0), end: toOrdinal(calendar.total) }
  const start = from === null ? calendar.undated : firstOnOrAfter(calendar, toDayNumber(from))
  const end = to === null ? calendar.total : firstOnOrAfter(calendar, (toDayNumber(to) + 1) as DayNumber)
  return { start: toOrdinal(start), end: toOrdinal(Math.max(start, end)) }
}

/** Returns the publication date of an article, or null if it has none. */
export function dateOf(calendar: Calendar, ordinal: Ordinal): IsoDate | null {
  const { days, firsts } = calendar
  const day = days[bisect(0, firsts.length, (index) => (firsts[index] ?? 0) <= ordinal) - 1]
  return day === undefined ? null : fromDayNumber(day)
}

/** Lists the months that have articles, oldest first. Articles without a date come before all months. */
export function listMonths(calendar: Calendar): readonly MonthOfArchive[] {
  const months: { month: IsoMonth | null; start: Ordinal; end: Ordinal }[] = []
  if (calendar.undated > 0) months.push({ month: null, start: toOrdinal(0), end: toOrdinal(calendar.undated) })
  calendar.days.forEach((day, index) => {
    const month = monthOf(fromDayNumber(day))
    const start = calendar.firsts[index] ?? toOrdinal(calendar.total)
    const end = calendar.firsts[index + 1] ?? toOrdinal(calendar.total)
    const last = months.at(-1)
    if (last?.month === month) last.end = end
    else months.push({ month, start, end })
  })
  return months
}

function firstOnOrAfter({ days, firsts, total }: Calendar, day: DayNumber): number {
  return firsts[bisect(0, days.length, (index) => (days[index] ?? 0) < day)] ?? total
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
