import type { VirtualItem } from '@tanstack/react-virtual'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { IsoMonth } from '../../../../archive/iso-date.ts'
import type { ListLayout } from './list-layout.ts'

/** The part of a month that is in the window. */
export interface ListSection {
  readonly month: IsoMonth | null
  /** Whether the best come first, whatever their month. */
  readonly isRanked: boolean
  /** Articles of the whole month. */
  readonly count: number
  /** Null where the heading is above the window. */
  readonly heading: PlacedItem | null
  readonly rows: readonly PlacedRow[]
}

export interface PlacedItem {
  readonly index: number
  readonly sizePx: number
}

export interface PlacedRow extends PlacedItem {
  readonly ordinal: Ordinal
  /** From 1, within the month. */
  readonly place: number
}

interface Growing extends ListSection {
  heading: PlacedItem | null
  readonly rows: PlacedRow[]
}

export function sectionsOf(layout: ListLayout, items: readonly VirtualItem[]): readonly ListSection[] {
  const sections: Growing[] = []
  for (const { index, size: sizePx } of items) {
    const item = layout.itemAt(index)
    const { month, count } = item.group
    let section = sections.at(-1)
    if (section === undefined || section.month !== month) {
      section = { month, isRanked: layout.isRanked, count, heading: null, rows: [] }
      sections.push(section)
    }
    if (item.kind === 'heading') section.heading = { index, sizePx }
    else section.rows.push({ index, sizePx, ordinal: item.ordinal, place: item.place })
  }
  return sections
}
