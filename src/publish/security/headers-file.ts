import { MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import { FIND_ROOT_SCRIPT } from '../not-found/find-root-script.ts'
import { PENDING_QUERY_SCRIPT } from '../pages/pending-query-script.ts'
import { createContentSecurityPolicy, createHashSource } from './content-security-policy.ts'

/** Response headers for the addresses that match a pattern. */
export interface HeaderRule {
  /** A path from the root of the host. It may contain one `*`, which matches any characters. */
  readonly pattern: string
  readonly headers: Readonly<Record<string, string>>
}

/** For every address: the policy of the pages, with `frame-ancestors`, which a meta element cannot set, and other headers. */
const SECURITY_HEADERS = {
  'Content-Security-Policy': createContentSecurityPolicy({
    'script-src': ["'self'", ...[FIND_ROOT_SCRIPT, PENDING_QUERY_SCRIPT].map(createHashSource)],
    'frame-ancestors': ["'none'"],
  }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Files with a content hash in their names. */
const IMMUTABLE = [
  '/assets/*',
  '/data/calendar.*',
  '/data/chunks/*',
  '/data/locations/*',
  '/data/pictures/*',
  '/data/search/*',
]

/** Files that change under the same name. `/` is the list, because hosts ignore its query when they match patterns. */
const REVALIDATED = [
  '/',
  '/index.html',
  '/404.html',
  '/articles/*',
  '/months/*',
  `/${MANIFEST_FILE}`,
  `/${REPORT_FILE}`,
  '/sw.js',
  '/offline.json',
  '/offline-pictures.json',
]

/** No address matches two rules that set the same header, because hosts would join both values with a comma. */
export const HEADER_RULES: readonly HeaderRule[] = [
  { pattern: '/*', headers: SECURITY_HEADERS },
  ...IMMUTABLE.map((pattern) => ({ pattern, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } })),
  ...REVALIDATED.map((pattern) => ({ pattern, headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } })),
]

/**
 * Returns path and content of `_headers`, which Netlify, Cloudflare Pages and others read at the root of a site.
 * Cloudflare accepts at most 100 rules and 2,000 characters in a line:
 * https://developers.cloudflare.com/pages/configuration/headers/.
 */
export function createHeadersFile(): readonly [path: string, content: string] {
  const rules = HEADER_RULES.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return ['_headers', `${rules.join('\n\n')}\n`]
}
