import type { VirtualItem } from '@tanstack/react-virtual'
import { useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import type { Ordinal } from '../../../archive/ids.ts'
import { RetryButton } from '../../components/retry-button.tsx'
import { DataError } from '../../data/data-error.ts'
import type { RowStore } from '../../data/row-store.ts'
import { messages } from './messages.ts'
import type { ListLayout } from './window/list-layout.ts'

interface FailedRowsNoticeProps {
  readonly layout: ListLayout
  readonly items: readonly VirtualItem[]
  readonly rows: RowStore
}

/** Retries all rows in the window that could not be loaded. */
export function FailedRowsNotice({ layout, items, rows }: FailedRowsNoticeProps) {
  const { revalidate } = useRevalidator()
  // A snapshot must stay the same object until it changes, so the snapshot is the state of the first failed row.
  const firstFailure = () => listFailedRows(layout, items, rows).map(rows.peek)[0]
  const failure = useSyncExternalStore(rows.subscribe, firstFailure, firstFailure)
  if (failure?.kind !== 'failed') return null
  const { error } = failure

  function retry() {
    // If the file is gone, the archive was published again, and only its new list knows the rows.
    if (error instanceof DataError && error.isMissing) return void revalidate()
    void rows.request(listFailedRows(layout, items, rows))
  }
  return (
    <div
      role="alert"
      className="print:hidden fixed inset-x-4 bottom-4 mx-auto flex w-fit items-center gap-4 border border-edge bg-paper p-4"
    >
      <p className="type-small">{messages.rowsFailed}</p>
      <RetryButton className="button whitespace-nowrap" onRetry={retry} />
    </div>
  )
}

function listFailedRows(layout: ListLayout, items: readonly VirtualItem[], rows: RowStore): readonly Ordinal[] {
  return items.flatMap(({ index }) => {
    const item = layout.itemAt(index)
    return item.kind === 'row' && rows.peek(item.ordinal).kind === 'failed' ? [item.ordinal] : []
  })
}
