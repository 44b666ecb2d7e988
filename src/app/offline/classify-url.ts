import { isHashedDataFile, MANIFEST_FILE, parseArticleFile, parseMonthFile } from '../../archive/paths.ts'
import { parsePictureFile } from '../../archive/picture-path.ts'

export type UrlKind = 'page' | 'asset' | 'data' | 'manifest' | 'picture'

/**
 * Returns the kind of a URL of the archive at `scope`, or null for any other URL. Another archive, or another website, may
 * share a folder with this one, so only the names that a build gives are accepted. An asset may still be foreign, because
 * only the build knows their names: see `AppCache.has`.
 */
export function classifyUrl(url: string, scope: string): UrlKind | null {
  if (!url.startsWith(scope)) return null
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length)
  if (path === MANIFEST_FILE) return 'manifest'
  if (isHashedDataFile(path)) return 'data'
  if (parsePictureFile(path) !== null) return 'picture'
  if (path.startsWith('assets/')) return 'asset'
  return isPage(path) ? 'page' : null
}

function isPage(path: string): boolean {
  const [folder = '', file, ...rest] = path.split('/')
  if (rest.length > 0) return false
  if (file === undefined) return folder === '' || folder === 'index.html'
  if (folder === 'articles') return parseArticleFile(file) !== null
  return folder === 'months' && (file === '' || file === 'index.html' || parseMonthFile(file) !== null)
}

/** Returns the cache key of a page, without query and fragment, because they do not change the file. */
export function pageKey(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname.replace(/\/index\.html$/, '/')
}

/**
 * Returns true if a response is complete and of the requested kind. A captive portal, such as the portal of a hotel,
 * answers every request with a page.
 */
export function isCacheable(kind: UrlKind, { status, redirected, headers }: Response): boolean {
  const isPageResponse = headers.get('content-type')?.startsWith('text/html') ?? false
  return status === 200 && !redirected && isPageResponse === (kind === 'page')
}
