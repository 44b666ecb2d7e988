import { useHref, useNavigation } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'
import { type ListQuery, parseQuery } from '../../archive/query.ts'
import { isList } from '../navigation/steps-to-list.ts'

/** What the reader has asked for and does not see yet. */
export type UnderWay =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list'; readonly query: ListQuery }
  | { readonly kind: 'elsewhere' }

export function useUnderWay(): UnderWay {
  const { location } = useNavigation()
  const root = useHref(LIST_PATH)
  if (location === undefined) return { kind: 'nothing' }
  if (!isList(location.pathname, root)) return { kind: 'elsewhere' }
  return { kind: 'list', query: parseQuery(new URLSearchParams(location.search)) }
}
