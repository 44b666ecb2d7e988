import { type Ordinal, type OrdinalRange, toOrdinal } from './ids.ts'
import { type DayNumber, fromDayNumber, type IsoDate, type IsoMonth, monthOf, toDayNumber } from './iso-date.ts'

/**
 * The calendar as it is served: `counts[i]` articles on the i-th day from `start`;
 * a negative entry -k stands for k days without any.
 * Example: 2 articles on 1 March, none on the 2nd and 3rd, 1 on the 4th: `[2, -2, 1]` from `2024-03-01`.
 */
export interface CalendarFile {
  readonly undated: number
  readonly start: IsoDate | null
  readonly counts: readonly number[]
}

/** Turns dates into ordinals and back, knowing only how many articles each day has. */
export interface Calendar {
  readonly total: number
  /** Ordinals 0 … undated-1 have no date. */
  readonly undated: number
  /** Days with articles, ascending. */
  readonly days: readonly DayNumber[]
  /** `firsts[i]` is the ordinal of the first article of `days[i]`. */
  readonly firsts: readonly Ordinal[]
}

/** A month that has articles, and their ordinals; `month` is null for the undated. */
export interface MonthOfArchive extends OrdinalRange {
  readonly month: IsoMonth | null
}

/** Throws a RangeError where the file does not describe a calendar. */
export function decodeCalendar(file: CalendarFile): Calendar {
  const days: DayNumber[] = []
  const firsts: Ordinal[] = []
  let total = file.undated
  let day = file.start === null ? 0 : toDayNumber(file.start)
  const hasStart = file.start !== null || file.counts.length === 0
  if (!isCount(total) || Number.isNaN(day) || !hasStart) {
    throw new RangeError('calendar: bad start or count of undated articles')
  }
  for (const count of file.counts) {
    if (!Number.isInteger(count) || count === 0) throw new RangeError(`calendar: bad count ${count}`)
    if (count < 0) {
      day -= count
      continue
    }
    days.push(day as DayNumber)
    firsts.push(toOrdinal(total))
    total += count
    day += 1
  }
  return { total, undated: file.undated, days, firsts }
}

/** Articles published from `from` to `to`, both inclusive, either open; with both open, all, the undated too. */
export function findOrdinalRange(calendar: Calendar, from: IsoDate | null, to: IsoDate | null): OrdinalRange {
  if (from === null && to === null) return { start: toOrdinal(0), end: toOrdinal(calendar.total) }
  const start = from === null ? calendar.undated : firstOnOrAfter(calendar, toDayNumber(from))
  const end = to === null ? calendar.total : firstOnOrAfter(calendar, (toDayNumber(to) + 1) as DayNumber)
  return { start: toOrdinal(start), end: toOrdinal(Math.max(start, end)) }
}

/** `null` for an undated article. */
export function dateOf(calendar: Calendar, ordinal: Ordinal): IsoDate | null {
  const index = countWhile(calendar.firsts, (first) => first <= ordinal) - 1
  const day = calendar.days[index]
  return day === undefined ? null : fromDayNumber(day)
}

/** Months that have articles, oldest first, after the undated where there are any. */
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

function firstOnOrAfter(calendar: Calendar, day: DayNumber): number {
  return calendar.firsts[countWhile(calendar.days, (candidate) => candidate < day)] ?? calendar.total
}

/** How many leading items pass; `passes` must hold for a prefix of the items and fail for the rest. */
function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
