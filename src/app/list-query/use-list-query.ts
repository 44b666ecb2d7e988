import { useCallback, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'
import type { ListQuery } from '../../archive/query.ts'
import { addressOf } from '../navigation/archive-link.tsx'
import type { HistoryEntry } from './use-history-coalescing.ts'
import { useUnderWay } from './use-pending-navigation.ts'

/** A function is given the latest query, which may be ahead of what the control shows. */
export type QueryChange = Partial<ListQuery> | ((latest: ListQuery) => Partial<ListQuery>)

export type ChangeQuery = (change: QueryChange, entry?: HistoryEntry) => void

/** The query that the controls show, which runs ahead of the list while that is being loaded, and how to change it. */
export function useListQuery(loaded: ListQuery): readonly [query: ListQuery, change: ChangeQuery] {
  const underWay = useUnderWay()
  const query = underWay.kind === 'list' ? underWay.query : loaded
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  })

  const navigate = useNavigate()
  const change = useCallback<ChangeQuery>(
    (part, entry = 'push') => {
      latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
      void navigate(addressOf(LIST_PATH, latest.current), { replace: entry === 'replace' })
    },
    [navigate],
  )
  return [query, change]
}
