import type { VirtualItem } from '@tanstack/react-virtual'
import { useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import type { Ordinal } from '../../../archive/ids.ts'
import { DataError } from '../../data/data-error.ts'
import type { RowStore } from '../../data/row-store.ts'
import { handFocusOn } from '../../navigation/move-focus.ts'
import type { ListLayout } from './window/list-layout.ts'

interface GapNoticeProps {
  readonly layout: ListLayout
  readonly items: readonly VirtualItem[]
  readonly rows: RowStore
}

/** Offers another try for all rows in the window that could not be loaded: one for them all, where the reader looks. */
export function GapNotice({ layout, items, rows }: GapNoticeProps) {
  const { revalidate } = useRevalidator()
  // The first one's state stays the same object until it changes, as a snapshot must.
  const firstFailure = () => failedRows(layout, items, rows).map(rows.peek)[0]
  const failure = useSyncExternalStore(rows.subscribe, firstFailure, firstFailure)
  if (failure?.kind !== 'failed') return null
  const { error } = failure

  function retry() {
    // Where the file is gone, the archive was published anew: only its new list can tell what stands here now.
    if (error instanceof DataError && error.isMissing) return void revalidate()
    void rows.request(failedRows(layout, items, rows))
  }
  return (
    <div
      role="alert"
      className="print:hidden fixed inset-x-4 bottom-4 mx-auto flex w-fit items-center gap-4 border border-edge bg-paper p-4"
    >
      <p className="type-small">Some of these articles could not be loaded.</p>
      <button ref={handFocusOn} type="button" className="button whitespace-nowrap" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

function failedRows(layout: ListLayout, items: readonly VirtualItem[], rows: RowStore): readonly Ordinal[] {
  return items.flatMap(({ index }) => {
    const item = layout.itemAt(index)
    return item.kind === 'row' && rows.peek(item.ordinal).kind === 'failed' ? [item.ordinal] : []
  })
}
