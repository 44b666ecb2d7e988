import { describe, expect, test } from 'vitest'
import { countRange, listTableRows } from '../../../../src/app/features/timeline/counts-table.tsx'
import { messages } from '../../../../src/app/features/timeline/messages.ts'
import { buildHistogram } from '../../../../src/app/features/timeline/scale/histogram.ts'
import { dateOfDay } from '../../../../src/app/features/timeline/scale/steps.ts'
import { isoDateOf } from '../../../archive/arbitraries.ts'
import { calendarOf, daysFrom } from './calendars.ts'

const calendar = calendarOf(null, null, '2020-01-01', '2020-01-01', '2020-01-04')
const perDay = Uint32Array.of(1, 2, 0)

function label(perDayCounts: Uint32Array | null, from: string | null, to: string | null): string {
  const range = { from: from === null ? null : isoDateOf(from), to: to === null ? null : isoDateOf(to) }
  const { articles, matches } = countRange(calendar, perDayCounts, range)
  return messages.counts(articles, matches)
}

test('the table has one row for each period with articles, and one row for each gap', () => {
  const rows = listTableRows(buildHistogram(calendar, perDay, daysFrom('2020-01-01', '2020-01-05')).bins)
  expect(rows.map(({ kind, start, end }) => [kind, dateOfDay(start), end - start])).toEqual([
    ['period', '2020-01-01', 1],
    ['gap', '2020-01-02', 2],
    ['period', '2020-01-04', 1],
    ['gap', '2020-01-05', 1],
  ])
})

describe('the counts of a date range', () => {
  test.each([
    [null, null, '5 articles, 3 matches'],
    ['2020-01-01', null, '3 articles, 2 matches'],
    ['2020-01-02', null, '1 article, 0 matches'],
    ['2020-01-02', '2020-01-03', 'no articles'],
    ['2020-01-04', '2020-01-01', 'no articles'],
  ])('from %s to %s are %s', (from, to, expected) => {
    expect(label(perDay, from, to)).toBe(expected)
  })

  test('have no matches if the query has no words and no facets', () => {
    expect(label(null, null, null)).toBe('5 articles')
  })
})
