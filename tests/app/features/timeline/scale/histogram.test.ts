import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { buildHistogram, chooseStep } from '../../../../../src/app/features/timeline/scale/histogram.ts'
import { rangeOfBin } from '../../../../../src/app/features/timeline/selection/drag-range.ts'
import { countPeriods } from '../../../../../src/app/features/timeline/scale/steps.ts'
import { messages } from '../../../../../src/app/features/timeline/messages.ts'
import { findArchiveDays } from '../../../../../src/app/features/timeline/scale/view.ts'
import { calendarOf, calendars, countsFor, daysFrom } from '../calendars.ts'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

describe('the bins of a histogram', () => {
  test('contain all dated articles and all dated matches if the histogram shows the whole archive', () => {
    fc.assert(
      fc.property(calendars(), (calendar) => {
        const counts = countsFor(calendar, 0.5)
        const span = findArchiveDays(calendar) ?? daysFrom('2024-01-01', '2024-01-01')
        const { bins } = buildHistogram(calendar, counts, span)
        expect(sum(bins.map(({ articles }) => articles))).toBe(calendar.total - calendar.undated)
        expect(sum(bins.map(({ matches }) => matches))).toBe(sum([...counts.subarray(1)]))
      }),
    )
  })

  test('are adjacent and cover the requested days', () => {
    fc.assert(
      fc.property(
        calendars(),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (calendar, start, length) => {
          const span = { start, end: start + length }
          const { bins, start: first, end: last } = buildHistogram(calendar, null, span)
          expect(first).toBeLessThanOrEqual(start)
          expect(last).toBeGreaterThanOrEqual(span.end)
          expect(bins.map((bin) => bin.end)).toEqual([...bins.slice(1).map((bin) => bin.start), last])
          expect(bins[0]?.start).toBe(first)
        },
      ),
    )
  })

  test('have the same count as the date range that a click on the bin selects', () => {
    fc.assert(
      fc.property(calendars(), (calendar) => {
        const span = findArchiveDays(calendar) ?? daysFrom('2024-01-01', '2024-01-01')
        for (const bin of buildHistogram(calendar, null, span).bins) {
          const { from, to } = rangeOfBin(bin)
          const { start, end } = findOrdinalRange(calendar, from, to)
          expect(bin.articles).toBe(end - start)
        }
      }),
    )
  })

  test('exclude articles before and after the requested days', () => {
    const calendar = calendarOf(null, '2020-01-31', '2020-02-01', '2020-02-29', '2020-03-01')
    const { bins } = buildHistogram(calendar, Uint32Array.of(1, 1, 1, 0, 1), daysFrom('2020-02-01', '2020-02-29'))
    expect(sum(bins.map(({ articles }) => articles))).toBe(2)
    expect(sum(bins.map(({ matches }) => matches))).toBe(1)
  })

  test('count each article as a match if there are no counts per day', () => {
    const { bins } = buildHistogram(calendarOf('2020-02-01', '2020-02-01'), null, daysFrom('2020-02-01', '2020-02-28'))
    expect(bins.map(({ matches }) => matches)).toEqual(bins.map(({ articles }) => articles))
  })
})

describe('the step of a histogram', () => {
  test.each([
    [1, 'Articles by day'],
    [120, 'Articles by day'],
    [121, 'Articles by week'],
    [800, 'Articles by week'],
    [1200, 'Articles by month'],
    [365 * 12, 'Articles by quarter'],
    [365 * 40, 'Articles by year'],
    [365 * 200, 'Articles by periods of 5 years'],
    [365 * 700, 'Articles by decade'],
    [365 * 2000, 'Articles by century'],
  ])('of %i days has the caption “%s”', (length, caption) => {
    expect(messages.tableCaption(chooseStep({ start: 0, end: length }))).toBe(caption)
  })

  test('results in 18 to 120 bars for any period from a month to 1,000 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 20_000 }), fc.integer({ min: 28, max: 365_000 }), (start, length) => {
        const span = { start, end: start + length }
        const bars = countPeriods(chooseStep(span), span)
        expect(bars).toBeGreaterThanOrEqual(18)
        expect(bars).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('never becomes finer if the period becomes longer', () => {
    const counts = [28, 120, 121, 840, 900, 4000, 20_000, 50_000, 300_000, 700_000]
    const coarseness = counts.map((end) => countPeriods(chooseStep({ start: 0, end }), { start: 0, end: 3_000_000 }))
    expect(coarseness).toEqual(coarseness.toSorted((a, b) => b - a))
  })
})
