import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  computeBarHeight,
  formatBarsPath,
  PLOT_HEIGHT,
  createHeightScale,
} from '../../../../../src/app/features/timeline/plot/heights.ts'
import { buildHistogram } from '../../../../../src/app/features/timeline/scale/histogram.ts'
import { calendarOf, daysFrom } from '../calendars.ts'

const bin = (articles: number, matches: number) => ({ start: 0, end: 1, articles, matches })

describe('the heights of bars', () => {
  test('use one scale for articles and matches if the bars of matches are tall enough on it', () => {
    expect(createHeightScale([bin(100, 25), bin(10, 3)])).toMatchObject({
      magnification: 1,
      perArticle: PLOT_HEIGHT / 100,
    })
  })

  test.each([
    [24, 5, 2],
    [100, 20, 5],
    [100, 7, 10],
    [24_000, 8, 2000],
    [9, 0, 1],
  ])(
    'for up to %i articles and %i matches per bar have matches magnified %i times',
    (articles, matches, magnification) => {
      expect(createHeightScale([bin(articles, matches)]).magnification).toBe(magnification)
    },
  )

  test('are at most the height of the plot, and at least visible if there are articles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { minLength: 1 }), (counts) => {
        const bins = counts.map(([articles, matches]) => bin(articles, Math.min(articles, matches)))
        const { perArticle, perMatch, magnification } = createHeightScale(bins)
        expect(perMatch).toBeCloseTo(perArticle * magnification)
        expect(Math.max(...bins.map(({ matches }) => matches)) * perMatch).toBeLessThanOrEqual(PLOT_HEIGHT + 1e-9)
        for (const { articles, matches } of bins) {
          for (const height of [computeBarHeight(articles, perArticle), computeBarHeight(matches, perMatch)]) {
            expect(height === 0 || (height >= 2 && height <= PLOT_HEIGHT)).toBe(true)
          }
          expect(computeBarHeight(articles, perArticle) === 0).toBe(articles === 0)
        }
      }),
    )
  })
})

test('the path of the bars has no bar for an empty period', () => {
  const histogram = buildHistogram(calendarOf('2020-01-01', '2020-01-03'), null, daysFrom('2020-01-01', '2020-01-03'))
  expect(formatBarsPath(histogram, ({ articles }) => articles, 10)).toBe('M0 72V62h1V72zM2 72V62h1V72z')
})
