import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutList } from '../../../src/app/features/article-list/window/list-layout.ts'
import { indexOfMatch, matchAt, orderMatches } from '../../../src/app/list-query/list-order.ts'
import { dateOf, decodeCalendar } from '../../../src/archive/calendar.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import { type Ordinal, toOrdinal } from '../../../src/archive/ids.ts'
import { type DayNumber, fromDayNumber, type IsoDate, monthOf } from '../../../src/archive/iso-date.ts'
import type { Sort } from '../../../src/archive/query.ts'
import { countMatches, type Matches } from '../../../src/search/matches.ts'

const dates = fc
  .tuple(fc.nat(3), fc.array(fc.integer({ min: 18_000, max: 18_200 }), { maxLength: 30 }))
  .map(([undated, days]) => {
    const dated = days.toSorted((one, other) => one - other).map((day) => fromDayNumber(day as DayNumber))
    return Array.from({ length: undated }, (): IsoDate | null => null).concat(dated)
  })

/** A calendar, and some of its articles. */
const archiveWithMatches = dates.chain((days) => {
  const calendar = decodeCalendar(encodeCalendar(days))
  const range = fc.tuple(fc.nat(days.length), fc.nat(days.length)).map(
    ([one, other]): Matches => ({
      kind: 'range',
      start: toOrdinal(Math.min(one, other)),
      end: toOrdinal(Math.max(one, other)),
    }),
  )
  const all = days.map((_, index) => toOrdinal(index))
  const list = fc.subarray(all).map((ordinals): Matches => ({ kind: 'list', ordinals: Uint32Array.from(ordinals) }))
  const sort = fc.constantFrom<Sort>('newest', 'oldest')
  return fc.record({ calendar: fc.constant(calendar), matches: fc.oneof(range, list), sort })
})

describe('the order of the list', () => {
  test('is that of sorting all matches by date with the undated at the end', () => {
    fc.assert(
      fc.property(archiveWithMatches, ({ calendar, matches, sort }) => {
        const order = orderMatches(calendar, { matches, ranking: null }, sort)
        const positions = Array.from({ length: order.count }, (_, at) => at)
        expect(positions.map(order.ordinalAt)).toEqual(naiveOrder(matches, sort, calendar.undated))
        expect(positions.map((index) => order.ordinalAt(order.positionOf(index)))).toEqual(
          positions.map((index) => matchAt(matches, index)),
        )
      }),
    )
  })

  test('puts every article under the heading of its month, and every month once', () => {
    fc.assert(
      fc.property(archiveWithMatches, ({ calendar, matches, sort }) => {
        const order = orderMatches(calendar, { matches, ranking: null }, sort)
        const layout = layoutList(order)
        const months = order.groups.map(({ month }) => month)
        expect(new Set(months).size).toBe(months.length)
        const rows: Ordinal[] = []
        // Backwards, since the layout remembers where it was asked last.
        for (let index = layout.itemCount - 1; index >= 0; index--) {
          const item = layout.itemAt(index)
          expect(layout.isHeading(index)).toBe(item.kind === 'heading')
          if (item.kind === 'heading') continue
          const date = dateOf(calendar, item.ordinal)
          expect(date === null ? null : monthOf(date)).toBe(item.group.month)
          expect(layout.itemAt(index - item.position)).toEqual({ kind: 'heading', group: item.group })
          rows.unshift(item.ordinal)
        }
        expect(rows).toEqual(Array.from({ length: order.count }, (_, at) => order.ordinalAt(at)))
        const keys = Array.from({ length: layout.itemCount }, (_, index) => layout.keyAt(index))
        expect(new Set(keys).size).toBe(layout.itemCount)
      }),
    )
  })

  test('finds an article among the matches, and tells where it is not', () => {
    fc.assert(
      fc.property(archiveWithMatches, ({ calendar, matches }) => {
        const found = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
        for (let ordinal = 0; ordinal < calendar.total; ordinal++) {
          const index = found.indexOf(toOrdinal(ordinal))
          expect(indexOfMatch(matches, toOrdinal(ordinal))).toBe(index < 0 ? null : index)
        }
      }),
    )
  })
})

describe('a ranked list', () => {
  const ranked = archiveWithMatches.chain(({ calendar, matches }) => {
    const found = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
    const ranking = fc
      .shuffledSubarray(found, { minLength: found.length, maxLength: found.length })
      .map((ordinals) => Uint32Array.from(ordinals))
    return fc.record({ calendar: fc.constant(calendar), matches: fc.constant(matches), ranking })
  })

  test('is in the order of its ranking, and tells the place of each match in it', () => {
    fc.assert(
      fc.property(ranked, ({ calendar, matches, ranking }) => {
        const order = orderMatches(calendar, { matches, ranking }, 'relevance')
        expect(order.count).toBe(countMatches(matches))
        const positions = Array.from(ranking, (_, at) => at)
        expect(positions.map(order.ordinalAt)).toEqual([...ranking])
        expect(positions.map((at) => order.positionOf(indexOfMatch(matches, order.ordinalAt(at)) ?? -1))).toEqual(
          positions,
        )
      }),
    )
  })

  test('is laid out as rows alone, without headings', () => {
    fc.assert(
      fc.property(ranked, ({ calendar, matches, ranking }) => {
        const layout = layoutList(orderMatches(calendar, { matches, ranking }, 'relevance'))
        expect(layout.itemCount).toBe(ranking.length)
        const items = Array.from(ranking, (_, index) => layout.itemAt(index))
        expect(items).toEqual(
          Array.from(ranking, (ordinal, index) => ({
            kind: 'row',
            group: { month: null, position: 0, count: ranking.length },
            ordinal,
            position: index + 1,
          })),
        )
        expect(items.some((_, index) => layout.isHeading(index))).toBe(false)
        expect(items.map((_, index) => layout.keyAt(index))).toEqual([...ranking])
      }),
    )
  })
})

function naiveOrder(matches: Matches, sort: Sort, undated: number): readonly Ordinal[] {
  const ordinals = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
  const direction = sort === 'newest' ? -1 : 1
  return ordinals.toSorted((one, other) => {
    const apart = Number(one < undated) - Number(other < undated)
    return apart === 0 ? (one - other) * direction : apart
  })
}
