import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { RowStore } from '../../../data/row-store.ts'
import type { ListLayout } from './list-layout.ts'

/** Rows that are only passed by, while the reader drags the scroll bar through decades, are not asked for. */
const REST_MS = 60

/** Asks for the rows in the window and near it; what failed waits for the reader's word. */
export function useRowRequests(layout: ListLayout, items: readonly VirtualItem[], rows: RowStore): void {
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    const timer = setTimeout(() => {
      const wanted: Ordinal[] = []
      const end = Math.min(last + rows.aheadRows, layout.itemCount - 1)
      for (let index = Math.max(0, first - rows.aheadRows); index <= end; index++) {
        const item = layout.itemAt(index)
        if (item.kind === 'row' && rows.peek(item.ordinal).kind === 'pending') wanted.push(item.ordinal)
      }
      void rows.request(wanted)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [layout, first, last, rows])
}
