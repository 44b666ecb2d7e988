import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTick } from '../../../../../src/app/features/timeline/scale/period-names.ts'
import { chooseTicks } from '../../../../../src/app/features/timeline/scale/axis.tsx'
import { daysFrom } from '../calendars.ts'

describe('the ticks of a time axis 33 characters wide', () => {
  test.each([
    ['forty years', daysFrom('1984-02-12', '2024-03-28'), ['1990', '2000', '2010', '2020']],
    ['four years', daysFrom('2019-01-01', '2023-03-31'), ['2019', '2020', '2021', '2022', '2023']],
    ['fourteen months', daysFrom('2019-12-01', '2021-01-31'), ['Jan 2020', 'Jul', 'Jan 2021']],
    ['six weeks', daysFrom('2024-03-01', '2024-04-11'), ['11 Mar', '25 Mar', '8 Apr']],
  ])('for %s are few, and each is at the start of a period', (_, span, labels) => {
    const { step, days } = chooseTicks(span, 33)
    expect(days.map((day, index) => formatTick(day, step, index === 0, 'en-GB'))).toEqual(labels)
  })

  test('are at most 6 different days within the axis, for any period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 700_000 }),
        fc.integer({ min: 28, max: 1_000_000 }),
        (start, length) => {
          const { days } = chooseTicks({ start, end: start + length }, 33)
          expect(days.length).toBeLessThanOrEqual(6)
          expect(days.every((day) => day >= start && day < start + length)).toBe(true)
          expect(new Set(days).size).toBe(days.length)
        },
      ),
    )
  })
})
