import { useLoaderData, useNavigation } from 'react-router'
import { hasNoWords } from '../../archive/query.ts'
import { ArticleList } from '../features/article-list/article-list.tsx'
import { EmptyArchive, NothingMatches } from '../features/article-list/empty-list.tsx'
import type { ListView } from '../features/article-list/load-list.ts'
import { FilterChips } from '../features/filter/filter-chips.tsx'
import { FilterForm } from '../features/filter/filter-form.tsx'
import { ResultCount } from '../features/filter/result-count.tsx'

export function ListPage() {
  // What `loadList` gave, see router.tsx.
  const view: ListView = useLoaderData()
  const { state } = useNavigation()
  const { query, calendar, order, catalogue, widenings } = view
  if (calendar.total === 0) return <EmptyArchive />
  return (
    <div className="list-page">
      <FilterForm loaded={query} calendar={calendar} />
      <div aria-busy={state === 'loading'} className="list-results">
        <div className="list-summary">
          <ResultCount count={order.count} total={calendar.total} />
          <FilterChips query={query} />
        </div>
        {hasNoWords(query) && (
          <p className="list-remark">“{query.words}” holds no letter and no digit, so it leaves no article out.</p>
        )}
        {order.count === 0 ? (
          <NothingMatches widenings={widenings} />
        ) : (
          <ArticleList order={order} catalogue={catalogue} />
        )}
      </div>
    </div>
  )
}
