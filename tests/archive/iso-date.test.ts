import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  daysOfMonth,
  fromDayNumber,
  isIsoMonth,
  createIsoDate,
  monthOf,
  parseIsoDate,
  toDayNumber,
} from '../../src/archive/iso-date.ts'
import { dayNumber, isoDateOf } from './arbitraries.ts'

/** The day numbers of 1 January 0000 and 31 December 9999. */
const DAYS = fc.integer({ min: -719_528, max: 2_932_896 }).map(dayNumber)

describe('an ISO date', () => {
  test('is valid if the day exists', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29')
    expect(parseIsoDate('0000-01-01')).toBe('0000-01-01')
    expect(parseIsoDate('9999-12-31')).toBe('9999-12-31')
  })

  test.each(['2023-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '1900-02-29'])(
    'is invalid if the day does not exist: %s',
    (text) => {
      expect(parseIsoDate(text)).toBeNull()
    },
  )

  test.each(['', '2024-3-1', '2024-03-01T00:00', ' 2024-03-01', '24-03-01', '02024-03-01', '２０２４-03-01'])(
    'is invalid in any other form: “%s”',
    (text) => {
      expect(parseIsoDate(text)).toBeNull()
    },
  )

  test('is not created from numbers of a day that does not exist', () => {
    expect(createIsoDate(-1, 1, 1)).toBeNull()
    expect(createIsoDate(10_000, 1, 1)).toBeNull()
    expect(createIsoDate(2024, 1.5, 1)).toBeNull()
    expect(createIsoDate(Number.NaN, 1, 1)).toBeNull()
  })

  test('is unchanged after conversion to a day number and back', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const date = fromDayNumber(day)
        expect(toDayNumber(date)).toBe(day)
        expect(parseIsoDate(date)).toBe(date)
      }),
    )
  })

  test('sorts as text in the same order as its day number', () => {
    fc.assert(
      fc.property(DAYS, DAYS, (a, b) => {
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b)
      }),
    )
  })
})

describe('a month', () => {
  test('has a first and a last day, and the days before and after are in other months', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const month = monthOf(fromDayNumber(day))
        const { first, last } = daysOfMonth(month)
        expect([first <= fromDayNumber(day), fromDayNumber(day) <= last]).toEqual([true, true])
        expect(monthOf(fromDayNumber(dayNumber(toDayNumber(first) - 1)))).not.toBe(month)
        expect(monthOf(fromDayNumber(dayNumber(toDayNumber(last) + 1)))).not.toBe(month)
      }),
      { examples: [[toDayNumber(isoDateOf('2024-02-10'))], [toDayNumber(isoDateOf('1900-02-10'))]] },
    )
  })

  test('has the form YYYY-MM, and other texts are invalid', () => {
    expect(['2024-01', '2024-12', '0000-01'].filter(isIsoMonth)).toHaveLength(3)
    expect(['2024-00', '2024-13', '2024-1', '2024-01-01', 'undated', ''].filter(isIsoMonth)).toEqual([])
  })
})
