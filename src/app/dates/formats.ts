import type { IsoDate, IsoMonth } from '../../archive/iso-date.ts'

/** The locale of prerendered pages; what a reader's own browser prefers takes its place when the app runs. */
export const PRERENDER_LOCALE = 'en-GB'

const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  monthAlone: { month: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

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

function format(style: keyof typeof STYLES, date: string, locale: string): string {
  const key = `${style} ${locale}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, STYLES[style])
  formats.set(key, known)
  return known.format(new Date(`${date}T00:00:00Z`))
}
