import { type IsoDate, createIsoDate } from '../../archive/iso-date.ts'
import type { Settings } from '../../archive/settings.ts'
import { getMonthNames, getWeekdayNames } from './calendar-words.ts'
import { foldDigits, HAS_DIGIT } from './fold-digits.ts'
import {
  BUDDHIST_OFFSET,
  fromPersian,
  getPersianMonthNames,
  isBuddhistYear,
  isHijriYear,
  replaceEraYears,
} from './other-calendars.ts'
import { takeTime, type ParsedTime } from './parse-time.ts'

/** A date in a line without other text. `time` is `HH:MM`, with `:SS` and the offset if they are given. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly time: string | null }
  | {
      readonly kind: 'ambiguous'
      readonly dayFirst: IsoDate
      readonly monthFirst: IsoDate
      readonly time: string | null
    }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'incomplete' }
  /** A year of the Persian or the Islamic calendar, and no sign which of them it is. */
  | { readonly kind: 'other-calendar' }

type DateNumbers = readonly [year: number, month: number, day: number]

const MAX_CHARACTERS = 100
// Words in dates that carry no value: articles, prepositions, “year”, “o'clock”.
const FILLERS = new Set(
  (
    'of the at on in a o à le la l el los las lo de del di da do den der dem des d al alle ai um am uhr om op kl klo ore u ' +
    'les d ngày năm lúc เวลา น พศ คศ ساعت को बजे г год года году р року рік r roku rok år év saat tarihinde в во от о у в і ве م في سنة عام الموافق يوم ه ב yil hs h hrs'
  ).split(' '),
)
/** The most frequent form. It is never ambiguous. */
const ISO = /^(\d{4})(-?)(\d{2})\2(\d{2})$/
const ISO_MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/
/** Parsed without the month names of all languages: collecting those takes longer than parsing a clipping. */
const ENGLISH = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?([a-z]+) (\d{1,2}),? (1[5-9]\d\d|20\d\d|21\d\d)$/
const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const NUMERIC = /(?<![\d./-])(\d{1,4})(\s?[./-]\s?)(\d{1,2})\2(\d{1,4})(?![\d/])(?!\.\d)/
const CJK = /(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*)?(?:(\d{1,2})\s*[日日號号일])?/
const CJK_WEEKDAY =
  /(?:星期|周|週|礼拜)[一二三四五六日天]|[（(][月火水木金土日월화수목금토일](?:[）)]|$)|[月火水木金土日]曜日?|[월화수목금토일]요일/g
/** `午前10時30分`, `下午3点`, `오후 3:05` */
const HALF_DAY = /(午前|午後|上午|下午|오전|오후) ?(\d{1,2}) ?[時时點点시:](?: ?(\d{1,2}))? ?[分분]?/g
const AFTERNOON = /午後|下午|오후/
const TOKENS = /\d+(?:st|nd|rd|th|er|ère|re|ος|º|ª|°|-го|-е)?(?![\p{L}\p{M}])|[\p{L}\p{M}]+|\S/gu

/** Null if the text contains anything other than a date, its weekday and its time. */
export function parseDate(written: string): ParsedDate | null {
  if (written.length > MAX_CHARACTERS || !HAS_DIGIT.test(written)) return null
  if (ISO_MONTH.test(written)) return { kind: 'incomplete' }
  const iso = ISO.exec(written)
  if (iso !== null) return parseIso(iso)
  const text = normalise(written)
  if (!/\d/.test(text)) return null
  const { rest, time } = takeTimes(text)
  if (time === 'impossible') return null
  const hasPersianDigits = /[۰-۹]/.test(written)
  return (
    parseCjk(rest, time) ??
    parseNumeric(rest, time, hasPersianDigits) ??
    parseEnglish(rest, time) ??
    parseWords(rest, time)
  )
}

/** Removes the time of day, also if it is given twice: `12:31 GMT (12:31 GMT)`. */
function takeTimes(text: string): { readonly rest: string; readonly time: ParsedTime } {
  const first = takeTime(text)
  const second = takeTime(first.rest)
  return second.time === first.time ? second : first
}

/** Eight digits are a date only if they are one of our time: `20200203`. */
function parseIso([written, year, separator, month, day]: readonly string[]): ParsedDate | null {
  const parsed = toParsedDate([Number(year), Number(month), Number(day)], null)
  const isCompact = separator === ''
  return isCompact && (parsed.kind !== 'date' || !/^(?:19|20)/.test(written ?? '')) ? null : parsed
}

/** Chooses between the two dates that `03/04/2024` can mean. Uncertain if neither the settings nor the language decide. */
export function resolveAmbiguousDate(
  { dayFirst, monthFirst }: Extract<ParsedDate, { kind: 'ambiguous' }>,
  language: string,
  dateOrder: Settings['dateOrder'],
): { readonly date: IsoDate; readonly isCertain: boolean } {
  if (dateOrder !== undefined) {
    return { date: dateOrder === 'day-first' ? dayFirst : monthFirst, isCertain: true }
  }
  if (language === 'en-US') return { date: monthFirst, isCertain: true }
  return { date: dayFirst, isCertain: language !== 'en' || dayFirst === monthFirst }
}

function normalise(written: string): string {
  return (
    replaceEraYears(foldDigits(written))
      .toLowerCase()
      .replace(/[\u200e\u200f\u061c*_]/g, '')
      // Thai abbreviations have full stops between their letters.
      .replace(/(?<=[\u0e01-\u0e4e])\./g, '')
      .replace(
        HALF_DAY,
        (_, half: string, hour: string, minute?: string) =>
          ` ${hour}:${minute ?? '00'} ${AFTERNOON.test(half) ? 'pm' : 'am'} `,
      )
      .replace(/(\d{1,2}) ?[時时點点시] ?(\d{1,2}) ?[分분]/g, ' $1:$2')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replace(/^[([（【-]+\s*|\s*[)\]）】]+$/g, '')
      .replace(/(\d{4}-\d{2}-\d{2})t(?=\d)/, '$1 ')
      .trim()
  )
}

function parseCjk(text: string, time: ParsedTime): ParsedDate | null {
  const bare = text.replace(CJK_WEEKDAY, ' ')
  const match = CJK.exec(bare)
  if (match === null || /[\p{L}\d]/u.test(bare.replace(CJK, ' '))) return null
  const [, year, month, day] = match
  if (month === undefined || day === undefined) return { kind: 'incomplete' }
  return toParsedDate([Number(year), Number(month), Number(day)], time)
}

function parseNumeric(text: string, time: ParsedTime, hasPersianDigits: boolean): ParsedDate | null {
  const match = NUMERIC.exec(text)
  const rest = text.replace(NUMERIC, ' ').match(TOKENS) ?? []
  if (match === null || !rest.every(isFiller)) return null
  const [, first = '', separator = '', middle = '', last = ''] = match
  const [a, b, c] = [Number(first), Number(middle), Number(last)]
  if (first.length === 4) {
    if (last.length > 2) return null
    // Urdu has the same digits, but its dates of the Islamic calendar have names of months.
    return hasPersianDigits && isHijriYear(a) ? fromPersianDate([a, b, c], time) : toParsedDate([a, b, c], time)
  }
  if (first.length > 2 || (last.length !== 2 && last.length !== 4)) return null
  const year = last.length === 2 ? expandYear(c) : c
  if (isHijriYear(year)) return { kind: 'other-calendar' }
  const dayFirst = createIsoDate(year, b, a)
  const monthFirst = createIsoDate(year, a, b)
  // Every country that writes full stops, and Thailand, put the day first.
  if (separator.includes('.') || isBuddhistYear(year) || monthFirst === null) return toParsedDate([year, b, a], time)
  if (dayFirst === null || dayFirst === monthFirst) return toParsedDate([year, a, b], time)
  const weekday = findWeekday(rest)
  const isDayFirst = weekday === weekdayOf(dayFirst)
  // `Fri, 02/03/2023` can only be 3 February.
  if (weekday !== null && isDayFirst !== (weekday === weekdayOf(monthFirst)))
    return toParsedDate(isDayFirst ? [year, b, a] : [year, a, b], time)
  return { kind: 'ambiguous', dayFirst, monthFirst, time }
}

/** Returns the day of the week that the words name, from 0 for Sunday to 6, or null. */
function findWeekday(tokens: readonly string[]): number | null {
  return tokens.map((token) => getWeekdayNames().get(token) ?? null).find((weekday) => weekday !== null) ?? null
}

function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** A shortcut of `parseWords` for `Thursday, March 28, 2024`. */
function parseEnglish(text: string, time: ParsedTime): ParsedDate | null {
  const [, name = '', day, year] = ENGLISH.exec(text) ?? []
  const month = ENGLISH_MONTHS.indexOf(name) + 1
  return month === 0 ? null : toParsedDate([Number(year), month, Number(day)], time)
}

/**
 * Recognises the order of the parts by a signature: `d` is a number of 1 or 2 digits, `m` is a month name, and `y` is a
 * year. `28 de marzo de 2024` has the signature `dmy`, `Thursday, March 28th, 2024` has `mdy`.
 */
function parseWords(text: string, time: ParsedTime): ParsedDate | null {
  const parts = splitParts(text)
  if (parts === null) return null
  const signature = parts.map((part) => part.kind).join('')
  const valueOf = (kind: string) => parts.find((part) => part.kind === kind)?.value ?? 0
  switch (signature) {
    case 'dmy':
    case 'mdy':
    case 'ymd':
    case 'ydm':
      return toParsedDate([valueOf('y'), valueOf('m'), valueOf('d')], time)
    case 'dpy':
    case 'pdy':
    case 'ypd':
      return fromPersianDate([valueOf('y'), valueOf('p'), valueOf('d')], time)
    case 'dmd':
    case 'mdd': {
      const [day, year] = parts.filter(({ kind }) => kind === 'd')
      return toParsedDate([expandYear(year?.value ?? 0), valueOf('m'), day?.value ?? 0], time)
    }
    case 'my':
    case 'ym':
    case 'dm':
    case 'md':
    case 'dp':
    case 'py':
    case 'y':
      return { kind: 'incomplete' }
    default:
      return null
  }
}

interface DatePart {
  /** `p` is a month of the Persian calendar. */
  readonly kind: 'd' | 'm' | 'p' | 'y'
  readonly value: number
}

function splitParts(text: string): readonly DatePart[] | null {
  const tokens = text.match(TOKENS) ?? []
  // A date has 1 or 2 numbers, and a third in a month such as `tháng 3`. Other texts are rejected before the month names
  // are collected.
  const numbers = tokens.filter((token) => /^\d/.test(token)).length
  if (numbers < 1 || numbers > 3) return null
  const parts: (DatePart & { readonly mayBeWeekday: boolean })[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? ''
    const pair = getMonthNames().get(`${token} ${tokens[index + 1]}`)
    const month =
      pair ?? getMonthNames().get(token) ?? (token.startsWith('ב') ? getMonthNames().get(token.slice(1)) : undefined)
    if (pair !== undefined) index++
    const persianMonth = getPersianMonthNames().get(token)
    if (month !== undefined) {
      // Arabic newspapers give a month both its names: `4 فبراير/ شباط 2020`.
      const isRepeated = parts.at(-1)?.kind === 'm' && parts.at(-1)?.value === month
      if (!isRepeated) parts.push({ kind: 'm', value: month, mayBeWeekday: getWeekdayNames().has(token) })
    } else if (persianMonth !== undefined) parts.push({ kind: 'p', value: persianMonth, mayBeWeekday: false })
    else if (/^\d/.test(token)) {
      const value = Number.parseInt(token, 10)
      const digits = /^\d+/.exec(token)?.[0].length ?? 0
      if (digits > 4 || digits === 3) return null
      if (digits === 4 && !isYear(value)) return null
      parts.push({ kind: digits === 4 ? 'y' : 'd', value, mayBeWeekday: false })
    } else if (!isFiller(token)) return null
  }
  // In `mar. 28 mai`, `mar` is short for mardi, but it can also be short for March.
  const certain = parts.filter((part) => part.kind === 'm' && !part.mayBeWeekday).length
  return certain > 0 ? parts.filter((part) => !part.mayBeWeekday) : parts
}

function isFiller(token: string): boolean {
  if (/^[\p{L}\p{M}]/u.test(token)) return FILLERS.has(token) || getWeekdayNames().has(token)
  return /^[,.;:()|/–—'’·，、。،-]$/.test(token)
}

function isYear(value: number): boolean {
  return (value >= 1500 && value <= 2200) || isHijriYear(value) || isBuddhistYear(value)
}

function fromPersianDate([year, month, day]: DateNumbers, time: ParsedTime): ParsedDate {
  const numbers = fromPersian(year, month, day)
  return numbers === null ? { kind: 'impossible' } : toParsedDate(numbers, time)
}

function toParsedDate([written, month, day]: DateNumbers, time: ParsedTime): ParsedDate {
  if (isHijriYear(written)) return { kind: 'other-calendar' }
  const year = isBuddhistYear(written) ? written - BUDDHIST_OFFSET : written
  const date = createIsoDate(year, month, day)
  return date === null ? { kind: 'impossible' } : { kind: 'date', date, time: time === 'impossible' ? null : time }
}

/** Expands two digits to a year from 1970 to 2069. */
function expandYear(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year
}
