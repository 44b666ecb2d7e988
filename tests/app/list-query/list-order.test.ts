import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOfMatch, matchAt, orderMatches } from '../../../src/app/list-query/list-order.ts'
import { type Ordinal, toOrdinal } from '../../../src/archive/ids.ts'
import type { Sort } from '../../../src/archive/query.ts'
import { countMatches, type Matches } from '../../../src/search/search-result.ts'
import { matchedArchives, rankedArchives } from './matched-archives.ts'

describe('a list sorted by date', () => {
  test('has the same order as all matches sorted by date, with undated articles last', () => {
    fc.assert(
      fc.property(matchedArchives, ({ calendar, matches, sort }) => {
        const order = orderMatches(calendar, { matches, ranking: null }, sort)
        const positions = Array.from({ length: order.count }, (_, position) => position)
        expect(positions.map(order.ordinalAt)).toEqual(naiveOrder(matches, sort, calendar.undated))
        expect(positions.map((index) => order.ordinalAt(order.positionOf(index)))).toEqual(
          positions.map((index) => matchAt(matches, index)),
        )
      }),
    )
  })

  test('returns the index of each match, and null for other articles', () => {
    fc.assert(
      fc.property(matchedArchives, ({ calendar, matches }) => {
        const found = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
        for (let ordinal = 0; ordinal < calendar.total; ordinal++) {
          const index = found.indexOf(toOrdinal(ordinal))
          expect(indexOfMatch(matches, toOrdinal(ordinal))).toBe(index < 0 ? null : index)
        }
      }),
    )
  })
})

describe('a list sorted by relevance', () => {
  test('has the order of the ranking, and returns the index of each match', () => {
    fc.assert(
      fc.property(rankedArchives, ({ calendar, matches, ranking }) => {
        const order = orderMatches(calendar, { matches, ranking }, 'relevance')
        expect(order.count).toBe(countMatches(matches))
        const positions = Array.from(ranking, (_, position) => position)
        expect(positions.map(order.ordinalAt)).toEqual([...ranking])
        expect(
          positions.map((position) => order.positionOf(indexOfMatch(matches, order.ordinalAt(position)) ?? -1)),
        ).toEqual(positions)
      }),
    )
  })
})

function naiveOrder(matches: Matches, sort: Sort, undated: number): readonly Ordinal[] {
  const ordinals = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
  const direction = sort === 'newest' ? -1 : 1
  return ordinals.toSorted((a, b) => {
    const difference = Number(a < undated) - Number(b < undated)
    return difference === 0 ? (a - b) * direction : difference
  })
}
