import { formatArticleCount } from '../../components/counts.ts'
import { sharedMessages } from '../../components/messages.ts'
import type { RowStore } from '../../data/row-store.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ListRow } from './list-row.tsx'
import { messages } from './messages.ts'
import type { ListSection } from './window/sections.ts'

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
