import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import type { Ordinal } from '../../../../archive/ids.ts'
import type { RowStore } from '../../../data/row-store.ts'
import type { ListLayout } from './list-layout.ts'

/** Rows that scroll past faster are not requested. */
const DEBOUNCE_MS = 60

/** Requests the rows in the window and near it. Failed rows are requested only when the reader retries. */
export function useRowRequests(layout: ListLayout, items: readonly VirtualItem[], rows: RowStore): void {
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    const timer = setTimeout(() => {
      const pending: Ordinal[] = []
      const end = Math.min(last + rows.aheadRows, layout.itemCount - 1)
      for (let index = Math.max(0, first - rows.aheadRows); index <= end; index++) {
        const item = layout.itemAt(index)
        if (item.kind === 'row' && rows.peek(item.ordinal).kind === 'pending') pending.push(item.ordinal)
      }
      void rows.request(pending)
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [layout, first, last, rows])
}
