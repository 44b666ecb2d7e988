import type { CatalogueStore } from '../../data/catalogue-store.ts'
import { monthName } from '../../dates/formats.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { countLabel } from '../../components/count-label.ts'
import { ListRow } from './list-row.tsx'
import type { ListSection } from './sections.ts'

interface MonthSectionProps {
  readonly section: ListSection
  readonly catalogue: CatalogueStore
  readonly measure: (element: HTMLElement | null) => void
}

export function MonthSection({ section, catalogue, measure }: MonthSectionProps) {
  const locale = useLocale()
  const { month, count, heading, rows } = section
  const name = month === null ? 'Undated' : monthName(month, locale)
  return (
    <section>
      {heading !== null && (
        <h2 ref={measure} data-index={heading.index} className="month-heading">
          <span lang={month === null ? undefined : locale}>{name}</span>
          <small>{countLabel(count)}</small>
        </h2>
      )}
      {rows.length > 0 && (
        <ol aria-label={name}>
          {rows.map((row) => (
            <ListRow key={row.ordinal} row={row} setSize={count} catalogue={catalogue} measure={measure} />
          ))}
        </ol>
      )}
    </section>
  )
}
