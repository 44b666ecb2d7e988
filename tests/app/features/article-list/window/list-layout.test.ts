import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutList } from '../../../../../src/app/features/article-list/window/list-layout.ts'
import { orderMatches } from '../../../../../src/app/list-query/list-order.ts'
import { dateOf } from '../../../../../src/archive/calendar.ts'
import type { Ordinal } from '../../../../../src/archive/ids.ts'
import { monthOf } from '../../../../../src/archive/iso-date.ts'
import { matchedArchives, rankedArchives } from '../../../list-query/matched-archives.ts'

describe('the layout of a list', () => {
  test('sorted by date puts each article under the heading of its month, and each month appears once', () => {
    fc.assert(
      fc.property(matchedArchives, ({ calendar, matches, sort }) => {
        const order = orderMatches(calendar, { matches, ranking: null }, sort)
        const layout = layoutList(order)
        const months = order.groups.map(({ month }) => month)
        expect(new Set(months).size).toBe(months.length)
        const rows: Ordinal[] = []
        for (let index = 0; index < layout.itemCount; index++) {
          const item = layout.itemAt(index)
          expect(layout.isHeading(index)).toBe(item.kind === 'heading')
          if (item.kind === 'heading') continue
          const date = dateOf(calendar, item.ordinal)
          expect(date === null ? null : monthOf(date)).toBe(item.group.month)
          expect(layout.itemAt(index - item.position)).toEqual({ kind: 'heading', group: item.group })
          rows.push(item.ordinal)
        }
        expect(rows).toEqual(Array.from({ length: order.count }, (_, position) => order.ordinalAt(position)))
        const keys = Array.from({ length: layout.itemCount }, (_, index) => layout.keyAt(index))
        expect(new Set(keys).size).toBe(layout.itemCount)
      }),
    )
  })

  test('sorted by relevance has rows without headings', () => {
    fc.assert(
      fc.property(rankedArchives, ({ calendar, matches, ranking }) => {
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
