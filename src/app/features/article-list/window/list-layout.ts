import { bisect } from '../../../../archive/bisect.ts'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { ListOrder, MonthGroup } from '../../../list-query/list-order.ts'
import type { VirtualItem } from '@tanstack/react-virtual'
import type { IsoMonth } from '../../../../archive/iso-date.ts'

/** An item of the virtual list: the heading of a month, or an article. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: MonthGroup }
  | {
      readonly kind: 'row'
      readonly group: MonthGroup
      readonly ordinal: Ordinal
      /** The position within the month, from 1. */
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

/** The part of a month that is in the window. A list sorted by relevance is one section. */
export interface ListSection {
  readonly month: IsoMonth | null
  readonly isRanked: boolean
  /** The number of articles in the whole month. */
  readonly count: number
  /** Null if the heading is above the window. */
  readonly heading: { readonly index: number } | null
  readonly rows: readonly SectionRow[]
}

export interface SectionRow {
  readonly index: number
  readonly sizePx: number
  readonly ordinal: Ordinal
  /** The position within the month, from 1. */
  readonly position: number
}

export function groupBySection(layout: ListLayout, items: readonly VirtualItem[]): readonly ListSection[] {
  const sections: (ListSection & { heading: ListSection['heading']; rows: SectionRow[] })[] = []
  for (const { index, size: sizePx } of items) {
    const item = layout.itemAt(index)
    const { month, count } = item.group
    let section = sections.at(-1)
    if (section === undefined || section.month !== month) {
      section = { month, isRanked: layout.isRanked, count, heading: null, rows: [] }
      sections.push(section)
    }
    if (item.kind === 'heading') section.heading = { index }
    else section.rows.push({ index, sizePx, ordinal: item.ordinal, position: item.position })
  }
  return sections
}
