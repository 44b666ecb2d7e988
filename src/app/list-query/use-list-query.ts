import { useCallback, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'
import type { ListQuery } from '../../archive/query.ts'
import { addressOf } from '../navigation/archive-link.tsx'
import type { HistoryAction } from './use-history-coalescing.ts'
import { usePendingNavigation } from './use-pending-navigation.ts'

/** A function receives the latest query, which may be newer than the query of the control. */
export type QueryChange = Partial<ListQuery> | ((latest: ListQuery) => Partial<ListQuery>)

/** The default action is `push`. */
export type ChangeQuery = (change: QueryChange, action?: HistoryAction) => void

/** The controls show the requested query at once, while the list still shows the `loaded` query. */
export function useListQuery(loaded: ListQuery): readonly [query: ListQuery, change: ChangeQuery] {
  const pending = usePendingNavigation()
  const query = pending.kind === 'list' ? pending.query : loaded
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  })

  const navigate = useNavigate()
  const change = useCallback<ChangeQuery>(
    (part, action = 'push') => {
      latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
      void navigate(addressOf(LIST_PATH, latest.current), { replace: action === 'replace' })
    },
    [navigate],
  )
  return [query, change]
}
