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

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2024-03-28` → `28 March 2024`. */
export function dayName(date: IsoDate, locale: string = PRERENDER_LOCALE): string {
  return format('day', date, locale)
}

/** `2024-03` → `March 2024`. */
export function monthName(month: IsoMonth, locale: string = PRERENDER_LOCALE): string {
  return format('month', `${month}-01`, locale)
}

/** `2024-03` → `March`. */
export function monthNameAlone(month: IsoMonth, locale: string = PRERENDER_LOCALE): string {
  return format('monthAlone', `${month}-01`, locale)
}

/** Of the dates that were asked for: the same few stand on a page, and on page after page. */
const names = new Map<string, string>()

function format(style: keyof typeof STYLES, date: string, locale: string): string {
  const key = `${style} ${locale} ${date}`
  const name = names.get(key) ?? formatAnew(style, date, locale)
  names.set(key, name)
  return name
}

function formatAnew(style: keyof typeof STYLES, date: string, locale: string): string {
  const needsEra = style !== 'monthAlone' && date < FIRST_PLAIN_DATE
  const key = `${style} ${locale} ${needsEra}`
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], ...(needsEra && { era: 'short' }) })
  formats.set(key, known)
  return known.format(new Date(`${date}T00:00:00Z`))
}
