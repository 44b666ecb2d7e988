import { type DateStyle, formatDate } from '../../../dates/format-date.ts'
import { dateOfDay, type DaySpan, MONTHS_PER_YEAR, type Step } from './steps.ts'

/** Returns a label such as `1987`, `Mar` or `12 Mar`. The first month of an axis and January have their year. */
export function formatTick(day: number, { unit, length }: Step, isFirst: boolean, locale: string): string {
  const date = dateOfDay(day)
  const isYearShown = isFirst || date.slice(5, 7) === '01'
  if (unit === 'day') return formatDate('shortDay', date, locale)
  if (length >= MONTHS_PER_YEAR) return formatDate('year', date, locale)
  return formatDate(isYearShown ? 'shortMonth' : 'shortMonthAlone', date, locale)
}

/** `12 March 1987`, `9 March 1987 – 15 March 1987`, `March 1987`, `January – March 1987`, `1987`, `1980 – 1989`. */
export function formatPeriod({ start, end }: DaySpan, { unit, length }: Step, locale: string): string {
  const [first, last] = [dateOfDay(start), dateOfDay(end - 1)]
  if (unit === 'day') return joinDates('day', 'day')
  if (length >= MONTHS_PER_YEAR) return joinDates('year', 'year')
  const isYearShared = first.slice(0, 4) === last.slice(0, 4) && first.slice(0, 7) !== last.slice(0, 7)
  return joinDates(isYearShared ? 'monthAlone' : 'month', 'month')

  function joinDates(firstStyle: DateStyle, lastStyle: DateStyle): string {
    const [a, b] = [formatDate(firstStyle, first, locale), formatDate(lastStyle, last, locale)]
    return a === b ? a : `${a} – ${b}`
  }
}
