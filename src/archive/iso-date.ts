/** A day that exists in the Gregorian calendar, as `YYYY-MM-DD`; sorts as text. */
export type IsoDate = string & { readonly brand: 'IsoDate' }

/** A month as `YYYY-MM`; sorts as text. */
export type IsoMonth = string & { readonly brand: 'IsoMonth' }

/** Days since 1 January 1970, negative before it. */
export type DayNumber = number & { readonly brand: 'DayNumber' }

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const MS_PER_DAY = 86_400_000

/** Returns null for any other text, and for days that do not exist, such as 30 February. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = DATE.exec(text)
  return match ? createIsoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Returns null if there is no such day. `month` is 1 … 12, `year` is 0 … 9999. */
export function createIsoDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const ms = Date.parse(`${text}T00:00:00Z`)
  // Some engines parse 30 February as 2 March and others reject it. The round trip detects both.
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
  return exists ? (text as IsoDate) : null
}

export function isIsoMonth(text: string): text is IsoMonth {
  return MONTH.test(text)
}

export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7) as IsoMonth
}

export function toDayNumber(date: IsoDate): DayNumber {
  return (Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY) as DayNumber
}

/** 31 December 9999. */
export const LAST_DAY = toDayNumber('9999-12-31' as IsoDate)

export function fromDayNumber(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate
}

/** Returns the first and the last day of a month. */
export function daysOfMonth(month: IsoMonth): { readonly first: IsoDate; readonly last: IsoDate } {
  const [year = 0, index = 1] = month.split('-').map(Number)
  const length = [31, 30, 29, 28].find((day) => createIsoDate(year, index, day) !== null)
  return { first: `${month}-01` as IsoDate, last: `${month}-${length}` as IsoDate }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
