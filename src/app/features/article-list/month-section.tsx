import { formatArticleCount, sharedMessages } from '../../components/messages.ts'
import type { RowState, RowStore } from '../../data/row-store.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { messages } from './messages.ts'
import type { ListSection, SectionRow } from './window/list-layout.ts'
import { useSyncExternalStore } from 'react'
import { ArticleSummary } from '../../components/article-summary.tsx'

interface MonthSectionProps {
  readonly section: ListSection
  readonly store: RowStore
  readonly measure: (element: HTMLElement | null) => void
}

export function MonthSection({ section, store, measure }: MonthSectionProps) {
  const locale = useLocale()
  const { month, isRanked, count, heading, rows } = section
  const name = isRanked ? messages.byRelevance : month === null ? sharedMessages.undated : formatMonth(month, locale)
  return (
    <section>
      {heading !== null && (
        <h2 ref={measure} data-index={heading.index} className="month-heading">
          <span lang={month === null ? undefined : locale}>{name}</span>
          <small>{formatArticleCount(count)}</small>
        </h2>
      )}
      {/* Hidden, because the sort control already says it. The headlines need a heading of the level above. */}
      {isRanked && <h2 className="sr-only">{name}</h2>}
      {rows.length > 0 && (
        <ol aria-label={name}>
          {rows.map((row) => (
            <ListRow key={row.ordinal} row={row} setSize={count} rows={store} measure={measure} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface ListRowProps {
  readonly row: SectionRow
  readonly setSize: number
  readonly rows: RowStore
  readonly measure: (element: HTMLElement | null) => void
}

function ListRow({ row, setSize, rows, measure }: ListRowProps) {
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
