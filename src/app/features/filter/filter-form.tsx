import { useId, useState } from 'react'
import type { Calendar } from '../../../archive/calendar.ts'
import { MONTHS_PATH } from '../../../archive/paths.ts'
import type { ListQuery } from '../../../archive/query.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { spanOf } from '../layout/load-frame.ts'
import { filtersOf } from './active-filters.ts'
import { DateFields } from './date-fields.tsx'
import { OrderSelect } from './order-select.tsx'
import { PeriodSelect } from './period-select.tsx'
import { SearchBox } from './search-box.tsx'
import { useListQuery } from './use-list-query.ts'

/** Every control takes effect by itself; on a phone all but the search box fold away. */
export function FilterForm({ loaded, calendar }: { readonly loaded: ListQuery; readonly calendar: Calendar }) {
  const [query, change] = useListQuery(loaded)
  const [isOpen, setOpen] = useState(false)
  const foldId = useId()
  const span = spanOf(calendar)
  const folded = filtersOf(query).filter(({ kind }) => kind === 'date').length
  return (
    <search aria-label="Filter the articles" className="filters">
      {/* The address tells what the fields hold: nothing is to be restored into them. */}
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <SearchBox words={query.words} onChange={change} />
        <button
          type="button"
          className="button filters-fold"
          aria-expanded={isOpen}
          aria-controls={foldId}
          onClick={() => setOpen(!isOpen)}
        >
          {folded === 0 ? 'Filters' : `Filters (${folded})`}
        </button>
        <div id={foldId} className="filters-folded" data-open={isOpen || undefined}>
          {span !== null && (
            <>
              <PeriodSelect calendar={calendar} from={query.from} to={query.to} onChange={change} />
              <DateFields from={query.from} to={query.to} span={span} onChange={change} />
            </>
          )}
          <OrderSelect sort={query.sort} onChange={change} />
        </div>
      </form>
      <noscript>
        <p>
          Searching needs JavaScript, and so do lists by author, source or tag: without it, they show all articles. Each
          can be reached <ArchiveLink to={MONTHS_PATH}>by month</ArchiveLink>.
        </p>
      </noscript>
    </search>
  )
}
