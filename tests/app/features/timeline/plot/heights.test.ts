import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binsOf } from '../../../../../src/app/features/timeline/scale/bins.ts'
import { figuresLabel, figuresOf, rowsOf } from '../../../../../src/app/features/timeline/counts.ts'
import { barsPath, heightOf, heightsOf, PLOT_HEIGHT } from '../../../../../src/app/features/timeline/plot/heights.ts'
import { periodName, tickLabel } from '../../../../../src/app/features/timeline/scale/period-names.ts'
import {
  DAY,
  dateOfDay,
  MONTH,
  QUARTER,
  WEEK,
  YEAR,
  years,
} from '../../../../../src/app/features/timeline/scale/steps.ts'
import { ticksOf } from '../../../../../src/app/features/timeline/scale/ticks.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { calendarOf, daysFrom } from '../calendars.ts'

const bin = (articles: number, matches: number) => ({ start: 0, end: 1, articles, matches })

describe('heights', () => {
  test('are on one scale for all articles and for matches that can be read on it', () => {
    expect(heightsOf([bin(100, 25), bin(10, 3)])).toMatchObject({ magnification: 1, perArticle: PLOT_HEIGHT / 100 })
  })

  test.each([
    [24, 5, 2],
    [100, 20, 5],
    [100, 7, 10],
    [24_000, 8, 2000],
    [9, 0, 1],
  ])('of bars up to %i articles and %i matches magnify a match %i times', (articles, matches, magnification) => {
    expect(heightsOf([bin(articles, matches)]).magnification).toBe(magnification)
  })

  test('never leave the plot, and show whatever is there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { minLength: 1 }), (counts) => {
        const bins = counts.map(([articles, matches]) => bin(articles, Math.min(articles, matches)))
        const { perArticle, perMatch, magnification } = heightsOf(bins)
        expect(perMatch).toBeCloseTo(perArticle * magnification)
        expect(Math.max(...bins.map(({ matches }) => matches)) * perMatch).toBeLessThanOrEqual(PLOT_HEIGHT + 1e-9)
        for (const { articles, matches } of bins) {
          for (const height of [heightOf(articles, perArticle), heightOf(matches, perMatch)]) {
            expect(height === 0 || (height >= 2 && height <= PLOT_HEIGHT)).toBe(true)
          }
          expect(heightOf(articles, perArticle) === 0).toBe(articles === 0)
        }
      }),
    )
  })

  test('draw no bar for an empty period', () => {
    const histogram = binsOf(calendarOf('2020-01-01', '2020-01-03'), null, daysFrom('2020-01-01', '2020-01-03'))
    expect(barsPath(histogram, ({ articles }) => articles, 10)).toBe('M0 72V62h1V72zM2 72V62h1V72z')
  })
})

describe('ticks', () => {
  test.each([
    ['forty years', daysFrom('1984-02-12', '2024-03-28'), ['1990', '2000', '2010', '2020']],
    ['four years', daysFrom('2019-01-01', '2023-03-31'), ['2019', '2020', '2021', '2022', '2023']],
    ['fourteen months', daysFrom('2019-12-01', '2021-01-31'), ['Jan 2020', 'Jul', 'Jan 2021']],
    ['six weeks', daysFrom('2024-03-01', '2024-04-11'), ['11 Mar', '25 Mar', '8 Apr']],
  ])('of %s on a phone are few, and begin a period', (_, span, labels) => {
    const { step, days } = ticksOf(span, 33)
    expect(days.map((day, at) => tickLabel(day, step, at === 0, 'en-GB'))).toEqual(labels)
  })

  test('have room, and lie within the span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 700_000 }),
        fc.integer({ min: 28, max: 1_000_000 }),
        (start, length) => {
          const { days } = ticksOf({ start, end: start + length }, 33)
          expect(days.length).toBeLessThanOrEqual(6)
          expect(days.every((day) => day >= start && day < start + length)).toBe(true)
          expect(new Set(days).size).toBe(days.length)
        },
      ),
    )
  })
})

describe('the name of a period', () => {
  test.each([
    [DAY, '1987-03-12', '1987-03-12', '12 March 1987'],
    [WEEK, '1987-12-28', '1988-01-03', '28 December 1987 – 3 January 1988'],
    [MONTH, '1987-03-01', '1987-03-31', 'March 1987'],
    [MONTH, '1993-06-01', '1996-03-31', 'June 1993 – March 1996'],
    [QUARTER, '1987-01-01', '1987-03-31', 'January – March 1987'],
    [YEAR, '1887-01-01', '1887-12-31', '1887'],
    [years(10), '1980-01-01', '1989-12-31', '1980 – 1989'],
    [YEAR, '0050-01-01', '0050-12-31', '50 AD'],
  ])('%o from %s to %s is %s', (step, first, last, name) => {
    expect(periodName(daysFrom(first, last), step, 'en-GB')).toBe(name)
  })

  test('follows the locale', () => {
    expect(periodName(daysFrom('1987-03-01', '1987-03-31'), MONTH, 'fr')).toBe('mars 1987')
    expect(tickLabel(daysFrom('1987-03-01', '1987-03-31').start, YEAR, false, 'fa')).toContain('۱۹۸۷')
  })
})

describe('the figures', () => {
  const calendar = calendarOf(null, null, '2020-01-01', '2020-01-01', '2020-01-04')
  const perDay = Uint32Array.of(1, 2, 0)

  test('have a row for each period with articles, and one for all in a row without', () => {
    const rows = rowsOf(binsOf(calendar, perDay, daysFrom('2020-01-01', '2020-01-05')).bins)
    expect(rows.map(({ kind, start, end }) => [kind, dateOfDay(start), end - start])).toEqual([
      ['period', '2020-01-01', 1],
      ['gap', '2020-01-02', 2],
      ['period', '2020-01-04', 1],
      ['gap', '2020-01-05', 1],
    ])
  })

  test.each([
    [null, null, '5 articles, 3 matches'],
    ['2020-01-01', null, '3 articles, 2 matches'],
    ['2020-01-02', null, '1 article, 0 matches'],
    ['2020-01-02', '2020-01-03', 'no articles'],
    ['2020-01-04', '2020-01-01', 'no articles'],
  ])('from %s to %s are %s', (from, to, label) => {
    const range = { from: from === null ? null : isoDateOf(from), to: to === null ? null : isoDateOf(to) }
    expect(figuresLabel(figuresOf(calendar, perDay, range))).toBe(label)
  })

  test('name no matches where nothing is asked for', () => {
    expect(figuresLabel(figuresOf(calendar, null, { from: null, to: null }))).toBe('5 articles')
  })
})
