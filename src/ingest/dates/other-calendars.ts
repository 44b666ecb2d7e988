import { lazy } from '../../archive/lazy.ts'

/** The year before the first year of each Japanese era. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
])
const ERA_YEAR = new RegExp(`(${[...ERAS.keys()].join('|')})(\\d{1,2}|元)(?=年)`, 'g')

/** Converts `令和2年` to `2020年`. The first year of an era is written `元年`. */
export function replaceEraYears(text: string): string {
  return text.replace(ERA_YEAR, (_, era: string, year: string) =>
    String((ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year))),
  )
}

/** The Buddhist calendar of Thailand counts from 543 before our era. No article has a Gregorian year in this range. */
export function isBuddhistYear(year: number): boolean {
  return year >= 2400 && year < 2700
}

export const BUDDHIST_OFFSET = 543

/** Years of the Persian and the Islamic calendar in which newspapers appeared. */
export function isHijriYear(year: number): boolean {
  return year >= 1200 && year < 1500
}

/** Maps the names of the Persian months, such as `فروردین`, to 1…12. */
export const getPersianMonthNames = lazy(() => {
  const format = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' })
  return new Map(MONTH_STARTS.map((start, index) => [format.format(persianDay(1400, start)), index + 1]))
})

/** The first day of each Persian month, counted from the first day of the year. */
const MONTH_STARTS = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336]
const DAY_MS = 86_400_000

/** Counts from 21 March, which is at most one day from the Persian new year. */
function persianDay(year: number, dayOfYear: number): number {
  return Date.UTC(year + 621, 2, 21) + dayOfYear * DAY_MS
}

const getPersianFormat = lazy(
  () =>
    new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
)

/** Converts a date of the Persian calendar. Null if it has no such day. */
export function fromPersian(
  year: number,
  month: number,
  day: number,
): readonly [year: number, month: number, day: number] | null {
  const start = MONTH_STARTS[month - 1]
  if (start === undefined) return null
  for (const shift of [-1, 0, 1]) {
    const candidate = persianDay(year, start + day - 1 + shift)
    const parts = getPersianFormat().formatToParts(candidate)
    const valueOf = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
    if (valueOf('year') !== year || valueOf('month') !== month || valueOf('day') !== day) continue
    const date = new Date(candidate)
    return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  }
  return null
}
