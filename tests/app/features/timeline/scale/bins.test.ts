import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { binsOf, stepFor } from '../../../../../src/app/features/timeline/scale/bins.ts'
import { rangeOfBin } from '../../../../../src/app/features/timeline/selection/brush.ts'
import { countPeriods } from '../../../../../src/app/features/timeline/scale/steps.ts'
import { stepName } from '../../../../../src/app/features/timeline/scale/period-names.ts'
import { daysOfArchive } from '../../../../../src/app/features/timeline/scale/view.ts'
import { calendarOf, calendars, countsFor, daysFrom } from '../calendars.ts'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

describe('the bins of a calendar', () => {
  test('hold all dated articles together, and all matches', () => {
    fc.assert(
      fc.property(calendars(), (calendar) => {
        const counts = countsFor(calendar, 0.5)
        const span = daysOfArchive(calendar) ?? daysFrom('2024-01-01', '2024-01-01')
        const { bins } = binsOf(calendar, counts, span)
        expect(sum(bins.map(({ articles }) => articles))).toBe(calendar.total - calendar.undated)
        expect(sum(bins.map(({ matches }) => matches))).toBe(sum([...counts.subarray(1)]))
      }),
    )
  })

  test('tile the days that they are for, without holes', () => {
    fc.assert(
      fc.property(
        calendars(),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (calendar, start, length) => {
          const span = { start, end: start + length }
          const { bins, start: first, end: last } = binsOf(calendar, null, span)
          expect(first).toBeLessThanOrEqual(start)
          expect(last).toBeGreaterThanOrEqual(span.end)
          expect(bins.map((bin) => bin.end)).toEqual([...bins.slice(1).map((bin) => bin.start), last])
          expect(bins[0]?.start).toBe(first)
        },
      ),
    )
  })

  test('each hold just what the calendar has for the dates that a click on them chooses', () => {
    fc.assert(
      fc.property(calendars(), (calendar) => {
        const span = daysOfArchive(calendar) ?? daysFrom('2024-01-01', '2024-01-01')
        for (const bin of binsOf(calendar, null, span).bins) {
          const { from, to } = rangeOfBin(bin)
          const { start, end } = findOrdinalRange(calendar, from, to)
          expect(bin.articles).toBe(end - start)
        }
      }),
    )
  })

  test('leave out what lies before and after the view', () => {
    const calendar = calendarOf(null, '2020-01-31', '2020-02-01', '2020-02-29', '2020-03-01')
    const { bins } = binsOf(calendar, Uint32Array.of(1, 1, 1, 0, 1), daysFrom('2020-02-01', '2020-02-29'))
    expect(sum(bins.map(({ articles }) => articles))).toBe(2)
    expect(sum(bins.map(({ matches }) => matches))).toBe(1)
  })

  test('take each article for a match where nothing is asked for', () => {
    const { bins } = binsOf(calendarOf('2020-02-01', '2020-02-01'), null, daysFrom('2020-02-01', '2020-02-28'))
    expect(bins.map(({ matches }) => matches)).toEqual(bins.map(({ articles }) => articles))
  })
})

describe('the step', () => {
  test.each([
    [1, 'by day'],
    [120, 'by day'],
    [121, 'by week'],
    [800, 'by week'],
    [1200, 'by month'],
    [365 * 12, 'by quarter'],
    [365 * 40, 'by year'],
    [365 * 200, 'by 5 years'],
    [365 * 700, 'by decade'],
    [365 * 2000, 'by century'],
  ])('for %i days is %s', (length, name) => {
    expect(stepName(stepFor({ start: 0, end: length }))).toBe(name)
  })

  test('makes about 20 to 120 bars of anything from a month to a thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 20_000 }), fc.integer({ min: 28, max: 365_000 }), (start, length) => {
        const span = { start, end: start + length }
        const bars = countPeriods(stepFor(span), span)
        expect(bars).toBeGreaterThanOrEqual(18)
        expect(bars).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('never becomes finer as the span grows', () => {
    const counts = [28, 120, 121, 840, 900, 4000, 20_000, 50_000, 300_000, 700_000]
    const coarseness = counts.map((end) => countPeriods(stepFor({ start: 0, end }), { start: 0, end: 3_000_000 }))
    expect(coarseness).toEqual(coarseness.toSorted((one, other) => other - one))
  })
})
