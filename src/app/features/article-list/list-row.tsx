import { useSyncExternalStore } from 'react'
import { ArticleSummary } from '../../components/article-summary.tsx'
import { MarkedText } from '../../components/marked-text.tsx'
import type { ListedRow, RowState, RowStore } from '../../data/row-store.ts'
import type { PlacedRow } from './window/sections.ts'

interface ListRowProps {
  readonly row: PlacedRow
  readonly setSize: number
  readonly rows: RowStore
  readonly measure: (element: HTMLElement | null) => void
}

export function ListRow({ row, setSize, rows, measure }: ListRowProps) {
  const peek = () => rows.peek(row.ordinal)
  const state = useSyncExternalStore(rows.subscribe, peek, peek)
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
      <RowContent state={state} />
    </li>
  )
}

function RowContent({ state }: { readonly state: RowState }) {
  switch (state.kind) {
    case 'ready':
      return <ReadyRow row={state.row} />
    case 'pending':
      return <PendingRow />
    case 'failed':
      return <p className="type-small">This part of the list could not be loaded.</p>
    default:
      return state satisfies never
  }
}

function ReadyRow({ row }: { readonly row: ListedRow }) {
  const { headline, headlineMarks, excerpt, excerptMarks } = row
  if (headlineMarks.length + excerptMarks.length === 0) return <ArticleSummary row={row} />
  return (
    <ArticleSummary
      row={row}
      headline={<MarkedText text={headline} marks={headlineMarks} />}
      excerpt={<MarkedText text={excerpt} marks={excerptMarks} />}
    />
  )
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
