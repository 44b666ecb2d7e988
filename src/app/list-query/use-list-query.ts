import { useCallback, useEffect, useRef } from 'react'
import { useHref, useNavigate, useNavigation } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'
import { type ListQuery, parseQuery } from '../../archive/query.ts'
import { addressOf } from '../navigation/archive-link.tsx'
import type { HistoryAction } from './use-history-coalescing.ts'
import { isList } from '../navigation/steps-to-list.ts'

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

/** The page that is loading while the previous one is still shown. */
type PendingNavigation =
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly query: ListQuery }
  | { readonly kind: 'other-page' }

export function usePendingNavigation(): PendingNavigation {
  const { location } = useNavigation()
  const root = useHref(LIST_PATH)
  if (location === undefined) return { kind: 'none' }
  if (!isList(location.pathname, root)) return { kind: 'other-page' }
  return { kind: 'list', query: parseQuery(new URLSearchParams(location.search)) }
}
