import type { VirtualItem } from '@tanstack/react-virtual'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { IsoMonth } from '../../../../archive/iso-date.ts'
import type { ListLayout } from './list-layout.ts'

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
  /** From 1, within the month. */
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
