import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIsoMonth, type IsoDate, type IsoMonth, parseIsoDate } from '../../../src/archive/iso-date.ts'
import { formatDay, formatMonth, formatMonthAlone } from '../../../src/app/dates/format-date.ts'

describe('a formatted date', () => {
  test.each([
    ['en-GB', '28 March 2024', 'March 2024', 'March'],
    ['en-US', 'March 28, 2024', 'March 2024', 'March'],
    ['de-DE', '28. März 2024', 'März 2024', 'März'],
    ['fa-IR', '۲۸ مارس ۲۰۲۴', 'مارس ۲۰۲۴', 'مارس'],
    ['th-TH', '28 มีนาคม 2024', 'มีนาคม 2024', 'มีนาคม'],
    ['ar-SA', '٢٨ مارس ٢٠٢٤', 'مارس ٢٠٢٤', 'مارس'],
  ])('uses the Gregorian calendar in %s', (locale, whole, ofYear, alone) => {
    expect(plain(formatDay(day('2024-03-28'), locale))).toBe(whole)
    expect(plain(formatMonth(month('2024-03'), locale))).toBe(ofYear)
    expect(plain(formatMonthAlone(month('2024-03'), locale))).toBe(alone)
  })

  test('is, without Intl, the same as with Intl in British English', () => {
    const whole = british({ day: 'numeric', year: 'numeric' })
    const ofYear = british({ year: 'numeric' })
    fc.assert(
      fc.property(anyDay, (date) => {
        const time = new Date(`${date}T00:00:00Z`)
        const ofDate = month(date.slice(0, 7))
        expect([formatDay(date), formatMonth(ofDate), formatMonthAlone(ofDate)]).toEqual(
          [whole, ofYear, british({})].map((format) => format.format(time)),
        )
      }),
    )
  })

  test('includes the era if the year has fewer than four digits', () => {
    expect(formatDay(day('0050-06-01'))).toBe('1 June 50 AD')
    expect(formatMonth(month('0999-12'))).toBe('December 999 AD')
    expect(formatMonthAlone(month('0999-12'))).toBe('December')
    expect(formatDay(day('1000-01-01'))).toBe('1 January 1000')
  })
})

const anyDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((time) => day(time.toISOString().slice(0, 10)))

function british(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', ...options })
}

/** Removes direction marks, which differ between versions of Unicode data. */
function plain(text: string): string {
  return text.replace(/[\u200E\u200F\u061C]/g, '')
}

function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === null) throw new Error(`no date: ${text}`)
  return date
}

function month(text: string): IsoMonth {
  if (!isIsoMonth(text)) throw new Error(`no month: ${text}`)
  return text
}
