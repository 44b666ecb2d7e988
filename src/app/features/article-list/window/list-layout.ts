import { bisect } from '../../../../archive/bisect.ts'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { ListOrder, MonthGroup } from '../../../list-query/list-order.ts'

/** An item of the virtual list: the heading of a month, or an article. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: MonthGroup }
  | {
      readonly kind: 'row'
      readonly group: MonthGroup
      readonly ordinal: Ordinal
      /** From 1, within the month. */
      readonly position: number
    }

export interface ListLayout {
  readonly itemCount: number
  readonly isRanked: boolean
  readonly itemAt: (index: number) => ListItem
  readonly isHeading: (index: number) => boolean
  /** An article or a month has the same key under any query. */
  readonly keyAt: (index: number) => string | number
}

/** Puts a heading before the rows of each month. A list sorted by relevance has no headings. */
export function layoutList(order: ListOrder): ListLayout {
  const { groups, isRanked } = order
  const headings = isRanked ? [] : groups.map(({ position }, index) => position + index)

  /** Returns the last group whose heading is not after the item. */
  function groupAt(index: number): number {
    return Math.max(0, bisect(0, headings.length, (group) => (headings[group] ?? 0) <= index) - 1)
  }

  function ordinalAt(index: number): Ordinal {
    return order.ordinalAt(isRanked ? index : index - groupAt(index) - 1)
  }

  function isHeading(index: number): boolean {
    return !isRanked && headings[groupAt(index)] === index
  }

  return {
    itemCount: order.count + headings.length,
    isRanked,
    isHeading,
    keyAt: (index) => (isHeading(index) ? (groups[groupAt(index)]?.month ?? 'undated') : ordinalAt(index)),
    itemAt(index) {
      const groupIndex = isRanked ? 0 : groupAt(index)
      const group = groups[groupIndex] ?? { month: null, position: 0, count: 0 }
      if (isHeading(index)) return { kind: 'heading', group }
      return { kind: 'row', group, ordinal: ordinalAt(index), position: index - (headings[groupIndex] ?? -1) }
    },
  }
}
