import { describe, expect, test } from 'vitest'
import { periodOfRange, rangeOfPeriod } from '../../../../src/app/features/date-filter/period-select.tsx'
import { parseIsoDate } from '../../../../src/archive/iso-date.ts'

describe('a period', () => {
  test.each(['', '2024', '2024-02', '2023-02', '1999-12'])(
    '%j is unchanged after conversion to a date range and back',
    (period) => {
      expect(periodOfRange(rangeOfPeriod(period))).toBe(period)
    },
  )

  test('of February ends on the last day of the month', () => {
    expect(rangeOfPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })

  test.each([
    ['2024-01-01', null],
    [null, '2024-12-31'],
    ['2024-01-02', '2024-12-31'],
    ['2024-03-01', '2024-04-30'],
  ])('from %s to %s is neither a year nor a month', (from, to) => {
    expect(periodOfRange({ from: parseIsoDate(from ?? ''), to: parseIsoDate(to ?? '') })).toBe('other')
  })
})
