import { parseIsoDate, toDayNumber } from '../../../archive/iso-date.ts'
import { parseDate } from '../../dates/parse-date.ts'

/** The end of a date that a machine wrote without the time zone of the paper. */
const UTC = /(?:Z|\+00:?00)$/

/**
 * Chooses among the publication dates of a page, the most reliable first, by the dates that it prints. Next to a date in
 * UTC, the printed day is the right one. An ambiguous date is replaced by one that decides it.
 */
export function resolveDate(dates: readonly string[], printed: readonly string[]): string | null {
  for (const date of dates) {
    const same = printed.find((other) => isSameDay(date, other))
    if (same !== undefined) return isAmbiguous(date) ? same : date
  }
  for (const date of dates) {
    const local = UTC.test(date) ? printed.find((other) => isNextDay(date, other)) : undefined
    if (local !== undefined) return local
  }
  const [first] = [...dates, ...printed]
  if (first === undefined || !isAmbiguous(first)) return first ?? null
  return [...dates, ...printed].find((date) => !isAmbiguous(date) && isSameDay(date, first)) ?? first
}

function isSameDay(a: string, b: string): boolean {
  return daysOf(a).some((day) => daysOf(b).includes(day))
}

function isNextDay(a: string, b: string): boolean {
  const [dayOfA, dayOfB] = [a, b].map((date) => parseIsoDate(date.slice(0, 10)))
  if (dayOfA === undefined || dayOfA === null || dayOfB === undefined || dayOfB === null) return false
  return Math.abs(toDayNumber(dayOfA) - toDayNumber(dayOfB)) === 1
}

function isAmbiguous(date: string): boolean {
  return daysOf(date).length > 1
}

/** The two days that `03/04/2024` can mean, or the day of any other date. */
function daysOf(date: string): readonly string[] {
  const parsed = parseDate(date)
  if (parsed?.kind === 'ambiguous') return [parsed.dayFirst, parsed.monthFirst]
  return parsed?.kind === 'date' ? [parsed.date] : []
}
