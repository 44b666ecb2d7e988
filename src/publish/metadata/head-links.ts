import type { Settings } from '../../archive/settings.ts'
import type { Attributes } from '../pages/head-elements.ts'
import {
  ATOM_FILE,
  ATOM_TYPE,
  JSON_FEED_FILE,
  JSON_FEED_TYPE,
  OPEN_SEARCH_FILE,
  OPEN_SEARCH_TYPE,
  WEB_APP_MANIFEST_FILE,
} from './file-names.ts'

/**
 * Returns the links of every page to the feeds, the search description and the web app manifest, as attributes of <link>
 * elements. `root` is the path from the page to the root of the archive: `./` or `../`.
 */
export function createHeadLinks(
  { title, home }: Pick<Settings, 'title' | 'home'>,
  root: string,
): readonly Attributes[] {
  return [
    { rel: 'alternate', type: ATOM_TYPE, title: `${title} (Atom)`, href: root + ATOM_FILE },
    { rel: 'alternate', type: JSON_FEED_TYPE, title: `${title} (JSON Feed)`, href: root + JSON_FEED_FILE },
    ...(home === null ? [] : [{ rel: 'search', type: OPEN_SEARCH_TYPE, title, href: root + OPEN_SEARCH_FILE }]),
    { rel: 'manifest', href: root + WEB_APP_MANIFEST_FILE },
  ]
}
