import { type ComponentType, useLayoutEffect } from 'react'
import { type RouteObject, useLoaderData, useNavigation } from 'react-router'
import './list.css'
// Loads the search with the list, because the first search is then faster.
// oxlint-disable-next-line import/no-unassigned-import
import '../../search/client.ts'
// Loads the code that reads rows with the list, for the same reason.
// oxlint-disable-next-line import/no-unassigned-import
import '../data/list-rows.ts'
import type { ListQuery } from '../../archive/query.ts'
import type { Archive } from '../data/archive.ts'
import type { ListedRow } from '../data/row-store.ts'
import { archiveSpan } from '../dates/archive-span.ts'
import { ArticleList } from '../features/article-list/article-list.tsx'
import { type ListResult, type ListView, type LoadedList, loadList } from '../features/article-list/load-list.ts'
import { EmptyArchive, NoResults } from '../features/article-list/no-results.tsx'
import { DateFields } from '../features/date-filter/date-fields.tsx'
import { PeriodSelect } from '../features/date-filter/period-select.tsx'
import { Facets } from '../features/facets/facets.tsx'
import { ErrorNotice } from '../features/failure/error-page.tsx'
import { FilterForm } from '../features/filters/filter-form.tsx'
import { SortSelect } from '../features/filters/sort-select.tsx'
import { SearchBox } from '../features/search-box/search-box.tsx'
import { createSearchExamples } from '../features/search-box/search-examples.ts'
import { SearchHelp } from '../features/search-box/search-help.tsx'
import { listActiveFilters } from '../features/summary/active-filters.ts'
import { FilterChips } from '../features/summary/filter-chips.tsx'
import { messages } from '../features/summary/messages.ts'
import { listNotices, QueryNotices } from '../features/summary/query-notices.tsx'
import { ResultCount } from '../features/summary/result-count.tsx'
import { Timeline } from '../features/timeline/timeline.tsx'
import { removeQueryMark } from '../navigation/query-mark.ts'
import { type ChangeQuery, useListQuery } from '../list-query/use-list-query.ts'

export function createListRoute(OfflineButton: ListPageProps['OfflineButton'], archive: Archive) {
  return {
    element: <ListPage OfflineButton={OfflineButton} />,
    loader: ({ request }) => loadList(archive, request),
  } satisfies RouteObject
}

interface ListPageProps {
  /** Null if the archive cannot be saved for offline use. */
  readonly OfflineButton: ComponentType | null
}

function ListPage({ OfflineButton }: ListPageProps) {
  const view: ListView = useLoaderData()
  const { query, calendar, result } = view
  const { state } = useNavigation()
  const [shown, change] = useListQuery(query)
  // The list is now the answer to the query: see pending-query-script.ts.
  useLayoutEffect(removeQueryMark, [])
  if (calendar.total === 0) return <EmptyArchive />
  const list = result.kind === 'loaded' ? result : null

  return (
    <div className="list-page">
      <Filters view={view} shown={shown} onChange={change} />
      {/* Receives the focus if a click removes the focused element, see `moveFocusOnUnmount`. */}
      <section
        aria-label={messages.resultsLabel}
        tabIndex={-1}
        aria-busy={state === 'loading'}
        className="list-results"
      >
        <Timeline
          calendar={calendar}
          perDay={list?.searchResult.perDay ?? null}
          from={shown.from}
          to={shown.to}
          onChange={change}
        />
        {/* Below the timeline, which must not move while the reader drags on it. */}
        <div className="list-summary">
          {list !== null && (
            <ResultCount count={list.order.count} total={calendar.total} notices={listNotices(list.searchResult)} />
          )}
          <FilterChips query={query} />
          {OfflineButton !== null && <OfflineButton />}
          {list !== null && <QueryNotices {...list.searchResult} />}
        </div>
        <p className="list-pending">{messages.pending}</p>
        <p className="list-unanswered">{messages.unanswered}</p>
        <Result query={query} result={result} />
      </section>
    </div>
  )
}

interface FiltersProps {
  readonly view: ListView
  /** The query that the controls show. */
  readonly shown: ListQuery
  readonly onChange: ChangeQuery
}

function Filters({ view: { query: loaded, calendar, result }, shown, onChange }: FiltersProps) {
  const { from, to } = shown
  const span = archiveSpan(calendar)
  const list = result.kind === 'loaded' ? result : null
  return (
    <FilterForm
      activeCount={listActiveFilters(shown).filter(({ kind }) => kind !== 'words').length}
      searchBox={
        <SearchBox words={shown.words} onChange={onChange}>
          <SearchHelp examples={createSearchExamples(list && firstRow(list))} />
        </SearchBox>
      }
      fields={
        <>
          {span !== null && (
            <>
              <PeriodSelect calendar={calendar} from={from} to={to} onChange={onChange} />
              <DateFields from={from} to={to} span={span} onChange={onChange} />
            </>
          )}
          <SortSelect query={shown} onChange={onChange} />
        </>
      }
      facets={<Facets query={shown} loaded={loaded} snapshot={list?.snapshot ?? null} onChange={onChange} />}
    />
  )
}

function Result({ query, result }: { readonly query: ListQuery; readonly result: ListResult }) {
  if (result.kind === 'failed') return <ErrorNotice error={result.error} headingLevel={2} />
  const { order, rows, suggestions, relaxedQueries } = result
  return order.count === 0 ? (
    <NoResults query={query} suggestions={suggestions} relaxedQueries={relaxedQueries} />
  ) : (
    <ArticleList order={order} rows={rows} />
  )
}

function firstRow({ order, rows }: LoadedList): ListedRow | null {
  if (order.count === 0) return null
  const first = rows.peek(order.ordinalAt(0))
  return first.kind === 'ready' ? first.row : null
}
