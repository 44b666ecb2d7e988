import { useSyncExternalStore } from 'react'
import { ArticleSummary } from '../../components/article-summary.tsx'
import type { RowState, RowStore } from '../../data/row-store.ts'
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
      return <ArticleSummary row={state.row} />
    case 'failed':
      return <p className="type-small">{messages.rowFailed}</p>
    case 'pending':
      return (
        <div className="skeleton">
          <span className="sr-only">{messages.loading}</span>
          <i />
          <i />
          <i />
        </div>
      )
    default:
      return state satisfies never
  }
}
