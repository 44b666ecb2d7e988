import { lazy } from '../../archive/lazy.ts'

/** The languages in which dates are parsed. To add a language, add its tag. */
export const DATE_LANGUAGES =
  'en en-GB ru uk be bg de de-AT fr es it pt nl pl cs sk sv da nb fi ro hu el tr id ar ar-LB ar-DZ ar-MA he ca fa hi th vi'.split(
    ' ',
  )

/** Abbreviations of newspapers that the locale data lacks. */
const EXTRA_MONTHS: Readonly<Record<string, number>> = {
  sept: 9,
  sep: 9,
  mrz: 3,
  mär: 3,
  juin: 6,
  abr: 4,
  янв: 1,
  фев: 2,
  февр: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  сент: 9,
  окт: 10,
  ноя: 11,
  нояб: 11,
  дек: 12,
}
const EXTRA_DAYS: Readonly<Record<string, number>> = {
  tues: 2,
  thur: 4,
  thurs: 4,
  wednes: 3,
  пон: 1,
  втр: 2,
  срд: 3,
  чтв: 4,
  птн: 5,
  sonnabend: 6,
}

/**
 * Maps month names to 1…12. The names are in lower case and without full stops, in all grammatical cases, long and
 * short. Some have two words.
 */
export const getMonthNames = lazy(collectMonths)

/** Maps the names of weekdays, and their words, to 0 for Sunday to 6; null for a word of several days, such as `feira`. */
export const getWeekdayNames = lazy(collectWeekdays)

function collectMonths(): ReadonlyMap<string, number> {
  const names = new Map(Object.entries(EXTRA_MONTHS))
  for (const language of DATE_LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      // Slavic and other languages use the genitive of the month in a full date.
      for (const form of [{ month: width }, { month: width, day: 'numeric', year: 'numeric' }] as const) {
        const format = createFormat(language, form)
        for (let month = 1; month <= 12; month++) {
          const name = formatPart(format, new Date(Date.UTC(2021, month - 1, 3)), 'month')
          if (name !== null && !names.has(name)) names.set(name, month)
        }
      }
    }
  }
  return names
}

function collectWeekdays(): ReadonlyMap<string, number | null> {
  const names = new Map<string, number | null>(Object.entries(EXTRA_DAYS))
  const add = (name: string, day: number) => names.set(name, (names.get(name) ?? day) === day ? day : null)
  for (const language of DATE_LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = createFormat(language, { weekday })
      // 31 January 2021 was a Sunday.
      for (let day = 0; day < 7; day++) {
        const name = formatPart(format, new Date(Date.UTC(2021, 0, 31 + day)), 'weekday')
        if (name !== null) for (const word of [name, ...name.split(/[\s-]+/)]) if (word.length > 1) add(word, day)
      }
    }
  }
  return names
}

function createFormat(language: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' })
}

function formatPart(format: Intl.DateTimeFormat, date: Date, type: 'month' | 'weekday'): string | null {
  const name =
    format
      .formatToParts(date)
      .find((part) => part.type === type)
      ?.value.toLowerCase()
      .replaceAll('.', '') ?? ''
  return /^[^\d\s]/.test(name) ? name : null
}
