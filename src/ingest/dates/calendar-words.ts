import { lazy } from '../../archive/lazy.ts'

/** The languages in which dates are parsed. To add a language, add its tag. */
export const DATE_LANGUAGES =
  'en en-GB ru uk be bg de de-AT fr es it pt nl pl cs sk sv da nb fi ro hu el tr id ar ar-LB ar-DZ ar-MA he'.split(' ')

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
const EXTRA_DAYS = ['tues', 'thur', 'thurs', 'wednes', 'пон', 'втр', 'срд', 'чтв', 'птн', 'sonnabend']

/**
 * Maps month names to 1…12. The names are in lower case and without full stops, in all grammatical cases, long and
 * short. Some have two words.
 */
export const getMonthNames = lazy(collectMonths)

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

function collectWeekdays(): ReadonlySet<string> {
  const names = new Set(EXTRA_DAYS)
  for (const language of DATE_LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = createFormat(language, { weekday })
      for (let day = 1; day <= 7; day++) {
        const name = formatPart(format, new Date(Date.UTC(2021, 1, day)), 'weekday')
        if (name !== null) for (const word of [name, ...name.split(/[\s-]+/)]) if (word.length > 1) names.add(word)
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
