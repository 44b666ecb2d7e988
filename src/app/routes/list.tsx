import { useLoaderData, useNavigation } from 'react-router'
import { hasNoWords, type ListQuery } from '../../archive/query.ts'
import { ArticleList } from '../features/article-list/article-list.tsx'
import { EmptyArchive, NothingMatches } from '../features/article-list/empty-list.tsx'
import type { ListResult, ListView } from '../features/article-list/load-list.ts'
import { FailureNotice } from '../features/failure/failure.tsx'
import { FilterChips } from '../features/filter/filter-chips.tsx'
import { FilterForm } from '../features/filter/filter-form.tsx'
import { ResultCount } from '../features/filter/result-count.tsx'

export function ListPage() {
  // What `loadList` gave, see router.tsx.
  const { query, calendar, result }: ListView = useLoaderData()
  const { state } = useNavigation()
  if (calendar.total === 0) return <EmptyArchive />
  return (
    <div className="list-page">
      <FilterForm loaded={query} calendar={calendar} />
      {/* Takes the focus over from what a click in it makes go away, see `handFocusOn`. */}
      <section aria-label="Articles found" tabIndex={-1} aria-busy={state === 'loading'} className="list-results">
        <div className="list-summary">
          {result.kind === 'found' && <ResultCount count={result.order.count} total={calendar.total} />}
          <FilterChips query={query} />
        </div>
        <Result query={query} result={result} />
      </section>
    </div>
  )
}

function Result({ query, result }: { readonly query: ListQuery; readonly result: ListResult }) {
  if (result.kind === 'failed') return <FailureNotice error={result.error} headingLevel={2} />
  const { order, catalogue, widenings } = result
  return (
    <>
      {hasNoWords(query) && (
        <p className="list-remark">“{query.words}” holds no letter and no digit, so it leaves no article out.</p>
      )}
      {order.count === 0 ? (
        <NothingMatches widenings={widenings} />
      ) : (
        <ArticleList order={order} catalogue={catalogue} />
      )}
    </>
  )
}
