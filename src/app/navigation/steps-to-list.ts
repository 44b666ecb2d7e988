import type { Location } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'

type LocationWithState = Pick<Location<unknown>, 'pathname' | 'state'>

/** The state of the history entry of an article, with which the article can go back to the list. */
export interface ArticleState {
  readonly stepsToList: number
}

/** Counts the history entries between this page and the list that the reader came from. Null if there is no such list. */
export function stepsToList({ pathname, state }: LocationWithState): number | null {
  if (isList(pathname)) return 0
  if (typeof state !== 'object' || state === null || !('stepsToList' in state)) return null
  return typeof state.stepsToList === 'number' ? state.stepsToList : null
}

/** Creates the state of an article that is one step further from the list than this page. */
export function createArticleState(location: LocationWithState): ArticleState | undefined {
  const steps = stepsToList(location)
  return steps === null ? undefined : { stepsToList: steps + 1 }
}

/**
 * `root` is the path of the archive on its host, ending in a slash. The path of `useLocation` starts after this root.
 * The paths of the router's state and of `useNavigation` include it.
 */
export function isList(pathname: string, root = LIST_PATH): boolean {
  return pathname === root || pathname === `${root}index.html`
}
