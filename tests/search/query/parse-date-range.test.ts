import { expect, test } from 'vitest'
import type { DateOperator } from '../../../src/search/query/grammar.ts'
import { parseDateRange } from '../../../src/search/query/parse-date-range.ts'

test.each<[operator: DateOperator, written: string, from: string | null, to: string | null]>([
  ['after', '2024', '2024-01-01', null],
  ['after', '2024-03', '2024-03-01', null],
  ['after', '2024-03-28', '2024-03-28', null],
  ['before', '2024', null, '2024-12-31'],
  ['before', '2024-03', null, '2024-03-31'],
  ['before', '2023-02', null, '2023-02-28'],
  ['before', '2024-03-28', null, '2024-03-28'],
  ['date', '2024', '2024-01-01', '2024-12-31'],
  ['date', '2024-02', '2024-02-01', '2024-02-29'],
  ['date', '2024-03-28', '2024-03-28', '2024-03-28'],
  ['date', '2024-03-01..2024-04-15', '2024-03-01', '2024-04-15'],
  ['date', '2023..2024-04', '2023-01-01', '2024-04-30'],
  ['date', '2024..2024-01', '2024-01-01', '2024-01-31'],
  ['date', '2024..', '2024-01-01', null],
  ['date', '..2024', null, '2024-12-31'],
])('%s:%s is the range from %s to %s', (operator, written, from, to) => {
  expect(parseDateRange(operator, written)).toEqual({ from, to })
})

test.each<[operator: DateOperator, written: string]>([
  ['date', ''],
  ['date', '..'],
  ['date', '...'],
  ['date', '2024...2025'],
  ['date', '2023..2024..2025'],
  ['date', '2024-04..2024-03'],
  ['date', '2024..soon'],
  ['date', '2024-13'],
  ['date', '2024-3'],
  ['date', '2024-02-30'],
  ['date', '24'],
  ['date', '2024-03-28T12:00'],
  ['date', '٢٠٢٤'],
  ['after', '2024..'],
  ['before', '..2024'],
])('%s:%s is not a date range', (operator, written) => {
  expect(parseDateRange(operator, written)).toBeNull()
})
