import type { Ordinal } from '../../../../archive/ids.ts'
import type { ListOrder, MonthGroup } from '../../../list-query/list-order.ts'

/** What stands at one place of the virtual list: the heading of a month, or an article. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: MonthGroup }
  | {
      readonly kind: 'row'
      readonly group: MonthGroup
      readonly ordinal: Ordinal
      /** From 1, within the month. */
      readonly place: number
    }

export interface ListLayout {
  readonly itemCount: number
  readonly isRanked: boolean
  readonly itemAt: (index: number) => ListItem
  readonly isHeading: (index: number) => boolean
  /** The same for the same article or month, whatever the query. */
  readonly keyAt: (index: number) => string | number
}

/**
 * Headings and rows as one sequence: the i-th heading stands i places behind the first row of its group. A ranked list
 * has rows alone.
 */
export function layoutOf(order: ListOrder): ListLayout {
  const { groups, isRanked } = order
  const headingAt = isRanked ? [] : groups.map(({ position }, index) => position + index)
  // The virtualizer asks for all items in order, so that the last answer is nearly always the next one too.
  let last = 0

  function groupAt(index: number): number {
    if (isWithin(last, index)) return last
    if (isWithin(last + 1, index)) return (last += 1)
    let low = 0
    let high = groups.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((headingAt[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (last = low)
  }

  function isWithin(group: number, index: number): boolean {
    return (headingAt[group] ?? Infinity) <= index && index < (headingAt[group + 1] ?? Infinity)
  }

  function ordinalAt(index: number): Ordinal {
    return order.ordinalAt(isRanked ? index : index - groupAt(index) - 1)
  }

  function isHeading(index: number): boolean {
    return !isRanked && headingAt[groupAt(index)] === index
  }

  return {
    itemCount: order.count + headingAt.length,
    isRanked,
    isHeading,
    keyAt: (index) => (isHeading(index) ? (groups[groupAt(index)]?.month ?? 'undated') : ordinalAt(index)),
    itemAt(index) {
      const at = isRanked ? 0 : groupAt(index)
      const group = groups[at] ?? { month: null, position: 0, count: 0 }
      if (isHeading(index)) return { kind: 'heading', group }
      return { kind: 'row', group, ordinal: ordinalAt(index), place: index - (headingAt[at] ?? -1) }
    },
  }
}
