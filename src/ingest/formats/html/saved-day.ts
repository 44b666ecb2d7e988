import { type IsoDate, parseIsoDate } from '../../../archive/iso-date.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAY = /(?:^|[\s,])(?:([a-z]{3}) (\d{1,2}),? (\d{4})|(\d{1,2}) ([a-z]{3}) (\d{4}))(?![\d\p{L}])/iu

/**
 * Reads the day of an English date as programs write it, in its own time zone: `Sat Nov 28 2026 17:45:49 GMT+0000`,
 * `Fri, 26 Jul 2019 11:34:03 GMT`, `10:15:32 Feb 04, 2020`. Null for any other text.
 */
export function readSavedDay(text: string): IsoDate | null {
  const [, month, day, year, dayFirst, monthSecond, lastYear] = DAY.exec(text.slice(0, 200)) ?? []
  const index = MONTHS.indexOf((month ?? monthSecond ?? '').toLowerCase())
  return toIsoDate(year ?? lastYear ?? '', String(index + 1), day ?? dayFirst ?? '')
}

export function toIsoDate(year: string, month: string, day: string): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseIsoDate(date) === null ? null : (date as IsoDate)
}
