import { useCallback, useEffect, useRef } from 'react'
import { useNavigate, useNavigation } from 'react-router'
import { LIST_PATH } from '../../../archive/paths.ts'
import { type ListQuery, parseQuery } from '../../../archive/query.ts'
import { addressOf } from '../../navigation/archive-link.tsx'
import { isList } from '../../navigation/steps-to-list.ts'

export type ChangeQuery = (change: Partial<ListQuery>, history?: 'push' | 'replace') => void

/** The query that the controls show, which runs ahead of the list while that is being loaded, and how to change it. */
export function useListQuery(loaded: ListQuery): readonly [query: ListQuery, change: ChangeQuery] {
  const { location } = useNavigation()
  const query =
    location !== undefined && isList(location.pathname) ? parseQuery(new URLSearchParams(location.search)) : loaded
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  })

  const navigate = useNavigate()
  const change = useCallback<ChangeQuery>(
    (part, history = 'push') => {
      latest.current = { ...latest.current, ...part }
      void navigate(addressOf(LIST_PATH, latest.current), { replace: history === 'replace' })
    },
    [navigate],
  )
  return [query, change]
}
