import type { IsoDate, IsoMonth } from '../../archive/iso-date.ts'

/** The locale of prerendered pages. The browser's own locale replaces it after hydration. */
export const PRERENDER_LOCALE = 'en-GB'

/** All locales use the Gregorian calendar, because articles are dated and filtered by it. */
const SHARED = { calendar: 'gregory', timeZone: 'UTC' } as const

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthAlone: { month: 'long' },
  year: { year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  shortMonth: { month: 'short', year: 'numeric' },
  shortMonthAlone: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof STYLES

/** Earlier dates are shown with their era, because the year of `0050-06-01` alone would look like 1950. */
const FIRST_DATE_WITHOUT_ERA = '1000'

/**
 * Does not use Intl, because its names differ between versions of Node and browsers, and because its first use is slow.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const formats = new Map<string, Intl.DateTimeFormat>()
const formatted = new Map<string, string>()

/** `2024-03-28` → `28 March 2024`. */
export function formatDay(date: IsoDate, locale?: string): string {
  return formatDate('day', date, locale)
}

/** `2024-03` → `March 2024`. */
export function formatMonth(month: IsoMonth, locale?: string): string {
  return formatDate('month', `${month}-01`, locale)
}

/** `2024-03` → `March`. */
export function formatMonthAlone(month: IsoMonth, locale?: string): string {
  return formatDate('monthAlone', `${month}-01`, locale)
}

/** `date` is an ISO date. */
export function formatDate(style: DateStyle, date: string, locale: string = PRERENDER_LOCALE): string {
  if (locale === PRERENDER_LOCALE && date >= FIRST_DATE_WITHOUT_ERA) return formatFromTable(style, date)
  const key = `${style} ${locale} ${date}`
  const text = formatted.get(key) ?? formatWithIntl(style, date, locale)
  formatted.set(key, text)
  return text
}

function formatFromTable(style: DateStyle, date: string): string {
  const { day, month, year }: Intl.DateTimeFormatOptions = STYLES[style]
  const name = MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
  return [
    ...(day === undefined ? [] : [Number(date.slice(8))]),
    ...(month === undefined ? [] : [month === 'short' ? name.slice(0, 3) : name]),
    ...(year === undefined ? [] : [date.slice(0, 4)]),
  ].join(' ')
}

function formatWithIntl(style: DateStyle, date: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = STYLES[style]
  const era = options.year !== undefined && date < FIRST_DATE_WITHOUT_ERA ? 'short' : undefined
  const key = `${style} ${locale} ${era}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...SHARED, ...options, ...(era && { era }) })
  formats.set(key, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}
