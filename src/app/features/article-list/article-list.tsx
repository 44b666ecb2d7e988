import type { LoadedList } from './load-list.ts'
import { MonthSection } from './month-section.tsx'
import { groupBySection, type ListLayout } from './window/list-layout.ts'
import { useListWindow } from './window/use-list-window.ts'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import type { Ordinal } from '../../../archive/ids.ts'
import { RetryButton } from '../../components/retry-button.tsx'
import { DataError } from '../../data/data-error.ts'
import type { RowStore } from '../../data/row-store.ts'
import { messages } from './messages.ts'

/**
 * Renders the rows near the visible part of the page. Spacers stand for the other rows, so that the list is in normal
 * flow: it prerenders, prints and is read aloud like any list.
 */
export function ArticleList({ order, rows }: Pick<LoadedList, 'order' | 'rows'>) {
  const { listRef, layout, items, before, after, measure } = useListWindow(order)
  useRowRequests(layout, items, rows)
  return (
    <div ref={listRef} className="list-window">
      <Spacer heightPx={before} />
      {groupBySection(layout, items).map((section) => (
        <MonthSection key={section.month ?? 'undated'} section={section} store={rows} measure={measure} />
      ))}
      <FailedRowsNotice layout={layout} items={items} rows={rows} />
      <Spacer heightPx={after} />
    </div>
  )
}

/** Has its height in an SVG attribute, because the policy of prerendered pages forbids `style` attributes. */
function Spacer({ heightPx }: { readonly heightPx: number }) {
  return <svg aria-hidden="true" className="list-space" height={heightPx} />
}

interface FailedRowsNoticeProps {
  readonly layout: ListLayout
  readonly items: readonly VirtualItem[]
  readonly rows: RowStore
}

/** Retries all rows in the window that could not be loaded. */
function FailedRowsNotice({ layout, items, rows }: FailedRowsNoticeProps) {
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

/** Rows that scroll past faster are not requested. */
const DEBOUNCE_MS = 60

/** Requests the rows in the window and near it. Failed rows are requested only when the reader retries. */
function useRowRequests(layout: ListLayout, items: readonly VirtualItem[], rows: RowStore): void {
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
