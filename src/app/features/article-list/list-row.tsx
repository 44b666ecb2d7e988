import { useSyncExternalStore } from 'react'
import { ArticleSummary } from '../../components/article-summary.tsx'
import { HighlightedText } from '../../components/highlighted-text.tsx'
import type { ListedRow, RowState, RowStore } from '../../data/row-store.ts'
import { messages } from './messages.ts'
import type { SectionRow } from './window/sections.ts'

interface ListRowProps {
  readonly row: SectionRow
  readonly setSize: number
  readonly rows: RowStore
  readonly measure: (element: HTMLElement | null) => void
}

export function ListRow({ row, setSize, rows, measure }: ListRowProps) {
  const peek = () => rows.peek(row.ordinal)
  const state = useSyncExternalStore(rows.subscribe, peek, peek)
  // A pending row keeps its estimated height. Measuring it too would move the rows below twice.
  const isReady = state.kind === 'ready'
  return (
    <li
      ref={isReady ? measure : null}
      data-index={row.index}
      aria-setsize={setSize}
      aria-posinset={row.position}
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
      return <p className="type-small">{messages.rowFailed}</p>
    default:
      return state satisfies never
  }
}

function ReadyRow({ row }: { readonly row: ListedRow }) {
  const { headline, headlineHighlights, excerpt, excerptHighlights } = row
  if (headlineHighlights.length + excerptHighlights.length === 0) return <ArticleSummary row={row} />
  return (
    <ArticleSummary
      row={row}
      headline={<HighlightedText text={headline} highlights={headlineHighlights} />}
      excerpt={<HighlightedText text={excerpt} highlights={excerptHighlights} />}
    />
  )
}

function PendingRow() {
  return (
    <div className="skeleton">
      <span className="sr-only">{messages.loading}</span>
      <i />
      <i />
      <i />
    </div>
  )
}
