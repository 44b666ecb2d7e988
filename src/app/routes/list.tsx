import { useLoaderData, useNavigation } from 'react-router'
import './list.css'
// A first search then has less to wait for.
// oxlint-disable-next-line import/no-unassigned-import
import '../data/searching.ts'
import type { ListedRow } from '../data/row-store.ts'
import type { ListQuery } from '../../archive/query.ts'
import { ArticleList } from '../features/article-list/article-list.tsx'
import { EmptyArchive, NothingMatches } from '../features/article-list/no-results.tsx'
import type { FoundList, ListResult, ListView } from '../features/article-list/load-list.ts'

export { loadList } from '../features/article-list/load-list.ts'
import { FailureNotice } from '../features/failure/failure.tsx'
import { FilterChips } from '../features/summary/filter-chips.tsx'
import { FilterForm } from '../features/filters/filter-form.tsx'
import { ListRemarks, remarksOf } from '../features/summary/query-notices.tsx'
import { ResultCount } from '../features/summary/result-count.tsx'
import { examplesOf } from '../features/search-box/search-examples.ts'
import { useListQuery } from '../list-query/use-list-query.ts'
import { OfflineButton } from '../features/offline/offline-button.tsx'
import { TimeStrip } from '../features/timeline/timeline.tsx'

export function ListPage() {
  // What `loadList` gave, see router.tsx.
  const { query, calendar, result }: ListView = useLoaderData()
  const { state } = useNavigation()
  const [shown, change] = useListQuery(query)
  if (calendar.total === 0) return <EmptyArchive />
  const list = result.kind === 'found' ? result : null
  return (
    <div className="list-page">
      <FilterForm
        query={shown}
        onChange={change}
        loaded={query}
        calendar={calendar}
        edition={list?.edition ?? null}
        examples={examplesOf(list === null ? null : firstRowOf(list))}
      />
      {/* Takes the focus over from what a click in it makes go away, see `handFocusOn`. */}
      <section aria-label="Articles found" tabIndex={-1} aria-busy={state === 'loading'} className="list-results">
        <TimeStrip
          calendar={calendar}
          perDay={list?.found.perDay ?? null}
          from={shown.from}
          to={shown.to}
          onChange={change}
        />
        {/* Below the strip, which must not move under the hand that draws on it. */}
        <div className="list-summary">
          {list !== null && (
            <ResultCount count={list.order.count} total={calendar.total} remarks={remarksOf(list.found)} />
          )}
          <FilterChips query={query} />
          <OfflineButton />
          {list !== null && <ListRemarks {...list.found} />}
        </div>
        <Result query={query} result={result} />
      </section>
    </div>
  )
}

function Result({ query, result }: { readonly query: ListQuery; readonly result: ListResult }) {
  if (result.kind === 'failed') return <FailureNotice error={result.error} headingLevel={2} />
  const { order, rows, suggestions, widenings } = result
  return order.count === 0 ? (
    <NothingMatches query={query} suggestions={suggestions} widenings={widenings} />
  ) : (
    <ArticleList order={order} rows={rows} />
  )
}

/** Null where there is none. */
function firstRowOf({ order, rows }: FoundList): ListedRow | null {
  if (order.count === 0) return null
  const first = rows.peek(order.ordinalAt(0))
  return first.kind === 'ready' ? first.row : null
}
