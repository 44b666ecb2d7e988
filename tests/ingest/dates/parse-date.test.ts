import * as chrono from 'chrono-node'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATE_LANGUAGES } from '../../../src/ingest/dates/calendar-words.ts'
import { createIsoDate } from '../../../src/archive/iso-date.ts'
import { parseDate, resolveAmbiguousDate } from '../../../src/ingest/dates/parse-date.ts'

const TABLE: readonly (readonly [language: string, written: string])[] = [
  ['en', 'March 28, 2024'],
  ['en', 'Mar. 28, 2024'],
  ['en', 'Mar 28 2024'],
  ['en', 'MARCH 28, 2024'],
  ['en', 'Thursday, March 28, 2024'],
  ['en', 'Thu, 28 Mar 2024'],
  ['en', 'Thu, 28 Mar 2024 10:00:00 +0300'],
  ['en', '28 March 2024'],
  ['en', '28th March, 2024'],
  ['en', '28th of March 2024'],
  ['en', 'March 28th, 2024'],
  ['en', '28-MAR-2024'],
  ['en', '2024 March 28'],
  ['en', 'March 28, 2024 at 3:45 p.m.'],
  ['en', 'March 28, 2024, 15:45 GMT'],
  ['en', '3:45 PM EST, March 28, 2024'],
  ['en', '(March 28, 2024)'],
  ['en', '2024-03-28'],
  ['en', '2024-03-28T10:00:00Z'],
  ['en', '2024-03-28 10:00'],
  ['en', '2024/03/28'],
  ['en', '2024.03.28'],
  ['en', '28/03/2024'],
  ['en', '03/28/2024'],
  ['en', '28-03-2024'],
  ['en', '28/03/24'],
  ['ru', '28 марта 2024'],
  ['ru', '28 марта 2024 г.'],
  ['ru', '28 марта 2024 года'],
  ['ru', '28 мар. 2024'],
  ['ru', 'Четверг, 28 марта 2024 г., 15:45'],
  ['ru', '28.03.2024'],
  ['ru', '28.03.24'],
  ['ru', '28.03.2024, 15:45 МСК'],
  ['de', '28. März 2024'],
  ['de', '28. Mär. 2024'],
  ['de', 'Donnerstag, 28. März 2024'],
  ['de', 'Donnerstag, den 28. März 2024, 15.45 Uhr'],
  ['de', '28.3.2024'],
  ['fr', '28 mars 2024'],
  ['fr', 'jeudi 28 mars 2024'],
  ['fr', 'le 28 mars 2024 à 15h45'],
  ['es', '28 de marzo de 2024'],
  ['es', '28 de marzo del 2024'],
  ['es', 'jueves, 28 de marzo de 2024'],
  ['es', '28 mar 2024'],
  ['it', '28 marzo 2024'],
  ['it', 'giovedì 28 marzo 2024'],
  ['pt', '28 de março de 2024'],
  ['pt', 'quinta-feira, 28 de março de 2024'],
  ['nl', '28 maart 2024'],
  ['nl', 'donderdag 28 maart 2024'],
  ['uk', '28 березня 2024 р.'],
  ['uk', 'четвер, 28 березня 2024'],
  ['pl', '28 marca 2024'],
  ['pl', 'czwartek, 28 marca 2024 r.'],
  ['cs', '28. března 2024'],
  ['sv', '28 mars 2024'],
  ['fi', '28. maaliskuuta 2024'],
  ['tr', '28 Mart 2024'],
  ['tr', '28 Mart 2024 Perşembe'],
  ['ar', '28 مارس 2024'],
  ['ar', '٢٨ مارس ٢٠٢٤'],
  ['ar', 'الخميس، 28 مارس 2024'],
  ['ar', '28 آذار 2024'],
  ['zh', '2024年3月28日'],
  ['zh', '2024年3月28日 星期四 15:45'],
  ['zh', '二〇二四年三月二十八日'],
  ['ja', '2024年3月28日（木）'],
  ['ko', '2024년 3월 28일 목요일'],
  ['en', 'Thu, 03/28/2024 - 10:30'],
  ['en', 'March 28, 2024 -- 12:31 GMT (12:31 GMT)'],
  ['en', 'March 28, 2024, 12:00 Noon'],
  ['en', 'Thursday, March 28, 2024 at noon'],
  ['en', '20240328'],
  ['ar', '28 مارس/ آذار 2024'],
  ['ca', '28/03/2024 a les 10:19h'],
  ['ca', '28 de març de 2024'],
  ['fa', '۲۸ مارس ۲۰۲۴'],
  ['fa', '۱۴۰۳/۱/۹'],
  ['fa', '۱۴۰۳-۰۱-۰۹'],
  ['fa', '۹ فروردین ۱۴۰۳'],
  ['hi', '२८ मार्च २०२४'],
  ['hi', '२०२४-०३-२८'],
  ['ja', '令和6年3月28日'],
  ['ja', '2024年3月28日(木) 10時30分'],
  ['th', '28/03/2567'],
  ['th', '28 มีนาคม 2567'],
  ['th', '28 มี.ค. 2567'],
  ['th', '๒๘ มีนาคม ๒๕๖๗'],
  ['vi', '28 tháng 3 năm 2024'],
  ['vi', 'Thứ năm, 28/3/2024, 15:30 (GMT+7)'],
]

const CHRONOS: Readonly<Record<string, chrono.Chrono>> = {
  de: chrono.de.strict,
  en: chrono.en.strict,
  es: chrono.es.strict,
  fr: chrono.fr.strict,
  it: chrono.it.strict,
  ja: chrono.ja.strict,
  nl: chrono.nl.strict,
  pt: chrono.pt.strict,
  ru: chrono.ru.strict,
  sv: chrono.sv.strict,
  uk: chrono.uk.strict,
  zh: chrono.zh.strict,
}

function chronoReads(language: string, written: string): boolean {
  const start = CHRONOS[language]?.parse(written)[0]?.start
  return start?.get('year') === 2024 && start.get('month') === 3 && start.get('day') === 28
}

describe('a written date', () => {
  test.each(TABLE)('in the language %s is parsed: %s', (_, written) => {
    expect(parseDate(written)).toMatchObject({ kind: 'date', date: '2024-03-28' })
  })

  test('is parsed in all 92 forms of the table, and the strict parsers of chrono-node parse 64 of them', () => {
    const byChrono = TABLE.filter(([language, written]) => chronoReads(language, written)).length
    expect({ forms: TABLE.length, byChrono }).toEqual({ forms: 92, byChrono: 64 })
  })

  test.each([
    ['2024-03-28T10:00:00Z', '10:00:00Z'],
    ['28 March 2024, 12:00 midnight', '00:00'],
    ['28 March 2024 at noon', '12:00'],
    ['2024年3月28日(木) 10時30分', '10:30'],
    ['28 March 2024 12:31 GMT (12:31 GMT)', '12:31Z'],
    ['2024-03-28T10:00:00.123+03:00', '10:00:00+03:00'],
    ['Thu, 28 Mar 2024 10:00:00 +0300', '10:00:00+03:00'],
    ['March 28, 2024 at 3:45 p.m.', '15:45'],
    ['28 марта 2024, 09:05', '09:05'],
    ['le 28 mars 2024 à 15h45', '15:45'],
    ['March 28, 2024, 12:10 a.m.', '00:10'],
  ])('keeps its time of day: %s', (written, time) => {
    expect(parseDate(written)).toEqual({ kind: 'date', date: '2024-03-28', time })
  })

  test.each([
    '30 February 2024',
    'February 30, 2024',
    '31 April 2024',
    '2024-13-01',
    '2023-02-29',
    '32.01.2024',
    '31 апреля 2024 г.',
    '2024年2月30日',
  ])('is impossible if the day does not exist: %s', (written) => {
    expect(parseDate(written)).toEqual({ kind: 'impossible' })
  })

  test.each(['March 2024', '2024', '28 March', 'März 2024', '2024年3月'])(
    'is incomplete without a day or a year: %s',
    (written) => {
      expect(parseDate(written)).toEqual({ kind: 'incomplete' })
    },
  )

  test.each([
    'Tomorrow',
    'On March 28, 2024 the pier burned',
    'March of the 300 Penguins',
    'May 1968 revisited',
    '2024 budget approved',
    '28 dead',
    'Room 101',
    'Марта 28 лет ждала',
    '1.2 million',
    'By AFP',
    'March 28, 2024 March 29, 2024',
    '12:30',
    '192.168.1.1',
  ])('is null if the text is anything else than a date: %s', (written) => {
    expect(parseDate(written)).toBeNull()
  })

  test.each([
    ['Fri, 02/03/2023', '2023-02-03'],
    ['Friday, 02/03/2023 - 17:57', '2023-02-03'],
    ['Thursday 02/03/2023', '2023-03-02'],
    ['terça-feira, 04/02/2020', '2020-02-04'],
  ])('of numbers alone is resolved by its weekday: %s', (written, date) => {
    expect(parseDate(written)).toMatchObject({ kind: 'date', date })
  })

  test('of numbers alone with a weekday that fits neither reading is ambiguous', () => {
    expect(parseDate('Sunday, 02/03/2023')).toMatchObject({ kind: 'ambiguous' })
  })

  test.each([
    ['平成31年4月1日', '2019-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['昭和20年8月15日', '1945-08-15'],
    ['۱۳۹۳-۰۲-۱۰', '2014-04-30'],
    ['۱۲ فروردین ۱۳۹۸', '2019-04-01'],
    ['۳۰ اسفند ۱۳۹۹', '2021-03-20'],
    ['03/11/2559', '2016-11-03'],
  ])('of another calendar is converted: %s', (written, date) => {
    expect(parseDate(written)).toMatchObject({ kind: 'date', date })
  })

  test('of the Persian calendar is converted as Intl formats it, on any day from 1300 to 1449', () => {
    const format = new Intl.DateTimeFormat('fa-u-ca-persian', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const first = Date.UTC(1921, 2, 21)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 54_700 }), (days) => {
        const day = new Date(first + days * 86_400_000)
        expect(parseDate(format.format(day))).toMatchObject({ kind: 'date', date: day.toISOString().slice(0, 10) })
      }),
    )
  })

  test.each(['۳۰ اسفند ۱۴۰۰', '۳۱ مهر ۱۴۰۰'])(
    'of the Persian calendar is impossible if the day does not exist: %s',
    (written) => {
      expect(parseDate(written)).toEqual({ kind: 'impossible' })
    },
  )

  test.each(['1393-02-10', '1398/1/12', '12/01/1398', 'March 3, 1441', '4. März 1441'])(
    'of a year before 1500 is one of another calendar: %s',
    (written) => {
      expect(parseDate(written)).toEqual({ kind: 'other-calendar' })
    },
  )

  test.each(['19991399', '12345678', '20201301', '13930210'])(
    'of eight digits must be a day of our time: %s',
    (written) => {
      expect(parseDate(written)).toBeNull()
    },
  )

  test('of numbers alone is resolved by the setting, then by the language, and by day first as the last choice', () => {
    const reading = parseDate('03/04/2024')
    if (reading?.kind !== 'ambiguous') throw new Error('expected an ambiguous date')
    expect(resolveAmbiguousDate(reading, 'en', 'month-first')).toEqual({ date: '2024-03-04', isCertain: true })
    expect(resolveAmbiguousDate(reading, 'fr', undefined)).toEqual({ date: '2024-04-03', isCertain: true })
    expect(resolveAmbiguousDate(reading, 'en-US', undefined)).toEqual({ date: '2024-03-04', isCertain: true })
    expect(resolveAmbiguousDate(reading, 'en', undefined)).toEqual({ date: '2024-04-03', isCertain: false })
  })

  test('that Intl formats in full is parsed to the same day, in any language', () => {
    const languages = [...DATE_LANGUAGES, 'zh', 'ja', 'ko']
    const days = fc.record({
      year: fc.integer({ min: 1850, max: 2150 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), ({ year, month, day }, language) => {
        const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
        const written = format.format(Date.UTC(year, month - 1, day))
        expect(parseDate(written), written).toEqual({ kind: 'date', date: createIsoDate(year, month, day), time: null })
      }),
      { numRuns: 600 },
    )
  })

  test('in English is parsed to the same day with and without the word “on”', () => {
    const months = 'January February March April May June July August September October November December Octobre'
    const anyDate = fc.record({
      weekday: fc.constantFrom('', 'Monday, ', 'Wednesday ', 'Lundi '),
      month: fc.constantFrom(...months.split(' ')),
      day: fc.integer({ min: 0, max: 40 }),
      comma: fc.constantFrom(',', ''),
      year: fc.integer({ min: 1390, max: 2210 }),
      time: fc.constantFrom('', ' 15:45', ', 25:00'),
    })
    fc.assert(
      fc.property(anyDate, ({ weekday, month, day, comma, year, time }) => {
        const written = `${weekday}${month} ${day}${comma} ${year}${time}`
        expect(parseDate(written), written).toEqual(parseDate(`on ${written}`))
      }),
      { numRuns: 600 },
    )
  })
})
