import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countPeriods,
  dateOfDay,
  days,
  findPeriodIndex,
  findPeriodStart,
  months,
  years,
} from '../../../../../src/app/features/timeline/scale/steps.ts'
import { daysFrom } from '../calendars.ts'

const STEPS = [days(1), days(7), months(1), months(3), years(1), years(5), years(10), years(100)]
const anyDay = () => fc.integer({ min: -719_528, max: 2_932_896 })

describe('a step', () => {
  test('has exactly one period for each day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), anyDay(), (step, day) => {
        const index = findPeriodIndex(step, day)
        expect(findPeriodStart(step, index)).toBeLessThanOrEqual(day)
        expect(findPeriodStart(step, index + 1)).toBeGreaterThan(day)
        expect(findPeriodIndex(step, findPeriodStart(step, index))).toBe(index)
      }),
    )
  })

  test.each([
    ['a week from its Monday', days(7), '2024-03-31', '2024-03-25'],
    ['a month', months(1), '2024-02-29', '2024-02-01'],
    ['a quarter', months(3), '1899-12-31', '1899-10-01'],
    ['a year of the first century', years(1), '0050-06-01', '0050-01-01'],
    ['half a decade', years(5), '1989-12-31', '1985-01-01'],
    ['a century', years(100), '2000-01-01', '2000-01-01'],
  ])('of %s has the expected first day', (_, step, day, start) => {
    expect(dateOfDay(findPeriodStart(step, findPeriodIndex(step, daysFrom(day, day).start)))).toBe(start)
  })

  test('counts every period that has a day in the requested days', () => {
    expect(countPeriods(months(1), daysFrom('2024-01-31', '2024-03-01'))).toBe(3)
    expect(countPeriods(days(1), daysFrom('2024-01-31', '2024-03-01'))).toBe(31)
  })
})

test('a period that extends beyond the years 0000 to 9999 is clipped at the first or last day of these years', () => {
  const { start, end } = daysFrom('0000-01-01', '9999-12-31')
  expect(dateOfDay(findPeriodStart(days(7), findPeriodIndex(days(7), start)))).toBe('0000-01-01')
  expect(dateOfDay(findPeriodStart(days(7), findPeriodIndex(days(7), end - 1) + 1) - 1)).toBe('9999-12-31')
})
