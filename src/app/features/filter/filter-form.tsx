import { useId, useState } from 'react'
import type { Calendar } from '../../../archive/calendar.ts'
import { MONTHS_PATH } from '../../../archive/paths.ts'
import { type ListQuery, SORTS } from '../../../archive/query.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { spanOf } from '../layout/load-frame.ts'
import { filtersOf } from './active-filters.ts'
import { DateFields } from './date-fields.tsx'
import { PeriodSelect } from './period-select.tsx'
import { SearchBox } from './search-box.tsx'
import { useListQuery } from './use-list-query.ts'

const SORT_NAMES = { newest: 'Newest first', oldest: 'Oldest first' } as const

/** Every control takes effect by itself; on a phone all but the search box fold away. */
export function FilterForm({ loaded, calendar }: { readonly loaded: ListQuery; readonly calendar: Calendar }) {
  const [query, change] = useListQuery(loaded)
  const [isOpen, setOpen] = useState(false)
  const foldId = useId()
  const span = spanOf(calendar)
  const folded = filtersOf(query).filter(({ kind }) => kind === 'date').length
  return (
    <search aria-label="Filter the articles" className="filters">
      <form onSubmit={(event) => event.preventDefault()}>
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
          <label className="field">
            <span>Order</span>
            <select
              value={query.sort}
              onChange={(event) => change({ sort: SORTS.find((sort) => sort === event.target.value) ?? 'newest' })}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {SORT_NAMES[sort]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </form>
      <noscript>
        <p>
          Searching needs JavaScript. Without it, every article can be reached{' '}
          <ArchiveLink to={MONTHS_PATH}>by month</ArchiveLink>.
        </p>
      </noscript>
    </search>
  )
}
