import { useId, useState } from 'react'
import type { Calendar } from '../../../archive/calendar.ts'
import { MONTHS_PATH } from '../../../archive/paths.ts'
import type { ListQuery } from '../../../archive/query.ts'
import type { Edition } from '../../data/edition.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { spanOf } from '../layout/load-frame.ts'
import { filtersOf } from '../summary/active-filters.ts'
import { DateFields } from '../date-filter/date-fields.tsx'
import { Facets } from '../facets/facets.tsx'
import { OrderSelect } from './sort-select.tsx'
import { PeriodSelect } from '../date-filter/period-select.tsx'
import { SearchBox } from '../search-box/search-box.tsx'
import type { SearchExample } from '../search-box/search-examples.ts'
import { SearchHelp } from '../search-box/search-help.tsx'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'

interface FilterFormProps {
  /** What the controls show. */
  readonly query: ListQuery
  readonly onChange: ChangeQuery
  /** What the list shows. */
  readonly loaded: ListQuery
  readonly calendar: Calendar
  /** Null where the list could not be loaded. */
  readonly edition: Edition | null
  readonly examples: readonly SearchExample[]
}

/** Every control takes effect by itself; on a phone all but the search box fold away. */
export function FilterForm({ query, onChange, loaded, calendar, edition, examples }: FilterFormProps) {
  const [isOpen, setOpen] = useState(false)
  const foldId = useId()
  const span = spanOf(calendar)
  const folded = filtersOf(query).filter(({ kind }) => kind !== 'words').length
  return (
    <search aria-label="Filter the articles" className="filters">
      {/* The address tells what the fields hold: nothing is to be restored into them. */}
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <SearchBox words={query.words} onChange={onChange}>
          <SearchHelp examples={examples} />
        </SearchBox>
        <button
          type="button"
          className="button filters-fold"
          aria-expanded={isOpen}
          aria-controls={foldId}
          onClick={() => setOpen(!isOpen)}
        >
          {folded === 0 ? 'Filters' : `Filters (${folded})`}
        </button>
        <div id={foldId} className="filters-more" data-open={isOpen || undefined}>
          <div className="filters-folded">
            {span !== null && (
              <>
                <PeriodSelect calendar={calendar} from={query.from} to={query.to} onChange={onChange} />
                <DateFields from={query.from} to={query.to} span={span} onChange={onChange} />
              </>
            )}
            <OrderSelect query={query} onChange={onChange} />
          </div>
          <Facets query={query} loaded={loaded} edition={edition} onChange={onChange} />
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
