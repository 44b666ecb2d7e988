import { useHref, useNavigation } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'
import { type ListQuery, parseQuery } from '../../archive/query.ts'
import { isList } from '../navigation/steps-to-list.ts'

/** The page that is loading while the previous one is still shown. */
export type PendingNavigation =
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
