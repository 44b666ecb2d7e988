import { monthOf } from '../../../../archive/iso-date.ts'
import { formatDay, isInTable, formatMonth, formatMonthAlone, MONTHS } from '../../../dates/format-date.ts'
import { dateOfDay, type DaySpan, type Step } from './steps.ts'

/** In the calendar that dates are chosen by, see `dates/formats.ts`; short, for there is little room on an axis. */
const SHARED = { calendar: 'gregory', timeZone: 'UTC' } as const
const STYLES = {
  year: { ...SHARED, year: 'numeric' },
  month: { ...SHARED, month: 'short' },
  monthOfYear: { ...SHARED, month: 'short', year: 'numeric' },
  day: { ...SHARED, day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const MS_PER_DAY = 86_400_000
const MONTHS_PER_YEAR = 12

/** Before it, years are written with their era, as in `dates/formats.ts`. */
const FIRST_PLAIN_DATE = '1000'

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * What stands at a tick of the axis: `1987`, `Mar`, `12 Mar`. A month bears its year where that cannot be seen from one
 * before it: at the `isFirst` tick, and in January.
 */
export function tickLabel(day: number, { unit, length }: Step, isFirst: boolean, locale: string): string {
  if (unit === 'day') return format('day', day, locale)
  if (length >= MONTHS_PER_YEAR) return format('year', day, locale)
  return format(isFirst || dateOfDay(day).slice(5, 7) === '01' ? 'monthOfYear' : 'month', day, locale)
}

/** `12 March 1987`, `9 March 1987 – 15 March 1987`, `March 1987`, `January – March 1987`, `1987`, `1980 – 1989`. */
export function periodName({ start, end }: DaySpan, { unit, length }: Step, locale: string): string {
  const [first, last] = [dateOfDay(start), dateOfDay(end - 1)]
  if (unit === 'day') return join(formatDay(first, locale), formatDay(last, locale))
  if (length >= MONTHS_PER_YEAR) return join(format('year', start, locale), format('year', end - 1, locale))
  const isOneYear = first.slice(0, 4) === last.slice(0, 4) && monthOf(first) !== monthOf(last)
  const name = isOneYear ? formatMonthAlone : formatMonth
  return join(name(monthOf(first), locale), formatMonth(monthOf(last), locale))
}

/** `by week`, `by five years`: the step in English, like the page. */
export function stepName({ unit, length }: Step): string {
  if (unit === 'day') return length === 1 ? 'by day' : 'by week'
  return STEP_NAMES.get(length) ?? `by ${length / MONTHS_PER_YEAR} years`
}

const STEP_NAMES = new Map([
  [1, 'by month'],
  [3, 'by quarter'],
  [12, 'by year'],
  [120, 'by decade'],
  [1200, 'by century'],
])

function join(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`
}

function format(style: keyof typeof STYLES, day: number, locale: string): string {
  const date = dateOfDay(day)
  if (isInTable(date, locale)) return fromTable(style, date)
  const needsEra = 'year' in STYLES[style] && date < FIRST_PLAIN_DATE
  const key = `${style} ${locale} ${needsEra}`
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], ...(needsEra && { era: 'short' }) })
  formats.set(key, known)
  return known.format(day * MS_PER_DAY)
}

function fromTable(style: keyof typeof STYLES, date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1]?.slice(0, 3) ?? ''
  const year = date.slice(0, 4)
  switch (style) {
    case 'year':
      return year
    case 'month':
      return month
    case 'monthOfYear':
      return `${month} ${year}`
    case 'day':
      return `${Number(date.slice(8))} ${month}`
    default:
      return style satisfies never
  }
}
