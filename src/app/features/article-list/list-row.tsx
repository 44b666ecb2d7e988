import { useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import { chunkOf } from '../../../archive/catalogue.ts'
import { ArticleSummary } from '../../components/article-summary.tsx'
import type { CatalogueStore, RowState } from '../../data/catalogue-store.ts'
import { DataError } from '../../data/data-error.ts'
import type { PlacedRow } from './sections.ts'

interface ListRowProps {
  readonly row: PlacedRow
  readonly setSize: number
  readonly catalogue: CatalogueStore
  readonly measure: (element: HTMLElement | null) => void
}

export function ListRow({ row, setSize, catalogue, measure }: ListRowProps) {
  const peek = () => catalogue.peek(row.ordinal)
  const state = useSyncExternalStore(catalogue.subscribe, peek, peek)
  // A row that is not there yet keeps the height that is reckoned with: measuring it would move all behind it twice.
  const isReady = state.kind === 'ready'
  return (
    <li
      ref={isReady ? measure : null}
      data-index={row.index}
      aria-setsize={setSize}
      aria-posinset={row.place}
      className="list-row"
      style={isReady ? undefined : { blockSize: row.sizePx, overflow: 'hidden' }}
    >
      <RowContent state={state} onRetry={() => catalogue.request(chunkOf(row.ordinal))} />
    </li>
  )
}

function RowContent({ state, onRetry }: { readonly state: RowState; readonly onRetry: () => Promise<void> }) {
  switch (state.kind) {
    case 'ready':
      return <ArticleSummary row={state.row} />
    case 'pending':
      return <PendingRow />
    case 'failed':
      return <FailedRow error={state.error} onRetry={onRetry} />
    default:
      return state satisfies never
  }
}

function PendingRow() {
  return (
    <div className="skeleton">
      <span className="sr-only">Loading</span>
      <i />
      <i />
      <i />
    </div>
  )
}

function FailedRow({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => Promise<void> }) {
  const { revalidate } = useRevalidator()
  // Where the file is gone, the archive was published anew: only its new list can tell what stands here now.
  const isGone = error instanceof DataError && error.isMissing
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 type-small">
      <p>This part of the list could not be loaded.</p>
      <button type="button" className="button" onClick={() => void (isGone ? revalidate() : onRetry())}>
        Try again
      </button>
    </div>
  )
}
