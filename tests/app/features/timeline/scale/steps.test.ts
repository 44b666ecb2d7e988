import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countPeriods,
  DAY,
  dateOfDay,
  indexOf,
  MONTH,
  QUARTER,
  startOf,
  WEEK,
  YEAR,
  years,
} from '../../../../../src/app/features/timeline/scale/steps.ts'
import { daysFrom } from '../calendars.ts'

const STEPS = [DAY, WEEK, MONTH, QUARTER, YEAR, years(5), years(10), years(100)]
const days = () => fc.integer({ min: -719_528, max: 2_932_896 })

describe('a step', () => {
  test('puts every day into just the one period that begins on or before it and ends after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), days(), (step, day) => {
        const index = indexOf(step, day)
        expect(startOf(step, index)).toBeLessThanOrEqual(day)
        expect(startOf(step, index + 1)).toBeGreaterThan(day)
        expect(indexOf(step, startOf(step, index))).toBe(index)
      }),
    )
  })

  test.each([
    ['a week from its Monday', WEEK, '2024-03-31', '2024-03-25'],
    ['a month', MONTH, '2024-02-29', '2024-02-01'],
    ['a quarter', QUARTER, '1899-12-31', '1899-10-01'],
    ['a year of the first century', YEAR, '0050-06-01', '0050-01-01'],
    ['half a decade', years(5), '1989-12-31', '1985-01-01'],
    ['a century', years(100), '2000-01-01', '2000-01-01'],
  ])('begins %s', (_, step, day, start) => {
    expect(dateOfDay(startOf(step, indexOf(step, daysFrom(day, day).start)))).toBe(start)
  })

  test('counts the periods that a span touches', () => {
    expect(countPeriods(MONTH, daysFrom('2024-01-31', '2024-03-01'))).toBe(3)
    expect(countPeriods(DAY, daysFrom('2024-01-31', '2024-03-01'))).toBe(31)
  })
})

test('a period that reaches beyond the years that are written ends with them', () => {
  const { start, end } = daysFrom('0000-01-01', '9999-12-31')
  expect(dateOfDay(startOf(WEEK, indexOf(WEEK, start)))).toBe('0000-01-01')
  expect(dateOfDay(startOf(WEEK, indexOf(WEEK, end - 1) + 1) - 1)).toBe('9999-12-31')
})
