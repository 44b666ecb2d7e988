import type { RowStore } from '../../data/row-store.ts'
import { monthName } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { countLabel } from '../../components/counts.ts'
import { ListRow } from './list-row.tsx'
import type { ListSection } from './window/sections.ts'

interface MonthSectionProps {
  readonly section: ListSection
  readonly store: RowStore
  readonly measure: (element: HTMLElement | null) => void
}

export function MonthSection({ section, store, measure }: MonthSectionProps) {
  const locale = useLocale()
  const { month, isRanked, count, heading, rows } = section
  const name = isRanked ? 'Best matches first' : month === null ? 'Undated' : monthName(month, locale)
  return (
    <section>
      {heading !== null && (
        <h2 ref={measure} data-index={heading.index} className="month-heading">
          <span lang={month === null ? undefined : locale}>{name}</span>
          <small>{countLabel(count)}</small>
        </h2>
      )}
      {/* Seen, it would say what the order above says; the headlines below need one above them. */}
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
