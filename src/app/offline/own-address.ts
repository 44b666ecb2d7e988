import { MANIFEST_FILE, parseArticleFile, parseMonthFile, REPORT_FILE } from '../../archive/paths.ts'

export type AddressKind = 'page' | 'asset' | 'data' | 'manifest'

/**
 * What an address means to the archive at `scope`; null where it is none of its own. The archive's addresses have fixed
 * shapes, so that whatever else stands below its folder, such as another archive, is not touched.
 */
export function kindOfAddress(address: string, scope: string): AddressKind | null {
  if (!address.startsWith(scope)) return null
  const path = new URL(address).pathname.slice(new URL(scope).pathname.length)
  if (path === MANIFEST_FILE) return 'manifest'
  if (path === REPORT_FILE) return null
  if (path.startsWith('data/')) return 'data'
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

/** A page is one file whatever its address asks for: that it is kept under. */
export function pageKey(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/\/index\.html$/, '/')
}

/**
 * Whether an answer is what it was asked for, and all of it. A gate to the network, such as that of a hotel, answers
 * anything with a page of its own.
 */
export function isKeepable(kind: AddressKind, { status, redirected, headers }: Response): boolean {
  const isMarkup = headers.get('content-type')?.startsWith('text/html') ?? false
  return status === 200 && !redirected && isMarkup === (kind === 'page')
}
