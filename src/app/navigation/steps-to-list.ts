import type { Location } from 'react-router'
import { LIST_PATH } from '../../archive/paths.ts'

/** What a link to an article leaves in the history, so that the article can step back to the list where it was. */
export interface ArticleState {
  readonly stepsToList: number
}

/** Entries of the history between this page and the list that the reader came from; null where there is none. */
export function stepsToList({ pathname, state }: Pick<Location<unknown>, 'pathname' | 'state'>): number | null {
  if (isList(pathname)) return 0
  if (typeof state !== 'object' || state === null || !('stepsToList' in state)) return null
  return typeof state.stepsToList === 'number' ? state.stepsToList : null
}

/**
 * `root` is where the archive is mounted, ending in a slash. `useLocation` leaves it out of its path; the router's own
 * state and `useNavigation` do not.
 */
export function isList(pathname: string, root = LIST_PATH): boolean {
  return pathname === root || pathname === `${root}index.html`
}
