import type { Settings } from '../../archive/settings.ts'
import type { Attributes } from '../pages/head-elements.ts'
import { METADATA_FILES } from './file-names.ts'

/**
 * Returns the links of every page to the feeds, the search description and the web app manifest, as attributes of <link>
 * elements. `root` is the path from the page to the root of the archive: `./` or `../`.
 */
export function createHeadLinks(
  { title, home }: Pick<Settings, 'title' | 'home'>,
  root: string,
): readonly Attributes[] {
  const { atom, jsonFeed, openSearch, webAppManifest } = METADATA_FILES
  return [
    { rel: 'alternate', type: atom.type, title: `${title} (Atom)`, href: root + atom.path },
    { rel: 'alternate', type: jsonFeed.type, title: `${title} (JSON Feed)`, href: root + jsonFeed.path },
    ...(home === null ? [] : [{ rel: 'search', type: openSearch.type, title, href: root + openSearch.path }]),
    { rel: 'manifest', href: root + webAppManifest.path },
  ]
}
