import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import { chunkOf } from '../../../archive/catalogue.ts'
import type { CatalogueStore } from '../../data/catalogue-store.ts'
import type { ListLayout } from './list-layout.ts'

/** Rows asked for before and behind those in the window. */
const AHEAD_ROWS = 24

/** Chunks that are only passed by, while the reader drags the scroll bar through decades, are not asked for. */
const REST_MS = 60

/** Asks for the chunks of the rows in the window and near it; one that failed waits for the reader's word. */
export function useRowRequests(layout: ListLayout, items: readonly VirtualItem[], catalogue: CatalogueStore): void {
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    const timer = setTimeout(() => {
      const chunks = new Set<number>()
      const end = Math.min(last + AHEAD_ROWS, layout.itemCount - 1)
      for (let index = Math.max(0, first - AHEAD_ROWS); index <= end; index++) {
        const item = layout.itemAt(index)
        if (item.kind === 'row' && catalogue.peek(item.ordinal).kind === 'pending') chunks.add(chunkOf(item.ordinal))
      }
      for (const chunk of chunks) void catalogue.request(chunk)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [layout, first, last, catalogue])
}
