import type { IsoDate, IsoMonth } from '../../archive/iso-date.ts'

/** The locale of prerendered pages; what a reader's own browser prefers takes its place when the app runs. */
export const PRERENDER_LOCALE = 'en-GB'

/** The calendar that articles are dated, sorted and filtered by; fa, th and others would bring in their own. */
const SHARED = { calendar: 'gregory', timeZone: 'UTC' } as const

const STYLES = {
  day: { ...SHARED, day: 'numeric', month: 'long', year: 'numeric' },
  month: { ...SHARED, month: 'long', year: 'numeric' },
  monthAlone: { ...SHARED, month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Before it, years are written with their era: the year of `0050-06-01` alone would read as 1950. */
const FIRST_PLAIN_DATE = '1000'

/**
 * Of the locale of prerendered pages: what Intl says differs with its version, and a page is rendered by Node's and
 * taken over by the browser's. It would also be among the first things that a page has to wait for.
 */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2024-03-28` → `28 March 2024`. */
export function formatDay(date: IsoDate, locale: string = PRERENDER_LOCALE): string {
  return format('day', date, locale)
}

/** `2024-03` → `March 2024`. */
export function formatMonth(month: IsoMonth, locale: string = PRERENDER_LOCALE): string {
  return format('month', `${month}-01`, locale)
}

/** `2024-03` → `March`. */
export function formatMonthAlone(month: IsoMonth, locale: string = PRERENDER_LOCALE): string {
  return format('monthAlone', `${month}-01`, locale)
}

/** Of the dates that were asked for: the same few stand on a page, and on page after page. */
const names = new Map<string, string>()

function format(style: keyof typeof STYLES, date: string, locale: string): string {
  if (isInTable(date, locale)) return fromTable(style, date)
  const key = `${style} ${locale} ${date}`
  const name = names.get(key) ?? formatAnew(style, date, locale)
  names.set(key, name)
  return name
}

/** Whether a date is written with the names in `MONTHS`. */
export function isInTable(date: string, locale: string): boolean {
  return locale === PRERENDER_LOCALE && date >= FIRST_PLAIN_DATE
}

function fromTable(style: keyof typeof STYLES, date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
  if (style === 'monthAlone') return month
  const named = `${month} ${date.slice(0, 4)}`
  return style === 'month' ? named : `${Number(date.slice(8))} ${named}`
}

function formatAnew(style: keyof typeof STYLES, date: string, locale: string): string {
  const needsEra = style !== 'monthAlone' && date < FIRST_PLAIN_DATE
  const key = `${style} ${locale} ${needsEra}`
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], ...(needsEra && { era: 'short' }) })
  formats.set(key, known)
  return known.format(new Date(`${date}T00:00:00Z`))
}
