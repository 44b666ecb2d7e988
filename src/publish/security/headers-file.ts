import { MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import { FIND_ROOT } from '../not-found/find-root.ts'
import { contentSecurityPolicy, hashSource } from './content-security-policy.ts'

/** The headers of what a pattern of addresses matches. */
export interface HeaderRule {
  /** From the root of the host; `*` stands for any characters, and may be there once. */
  readonly pattern: string
  readonly headers: Readonly<Record<string, string>>
}

/** The policy of pages and what only a header can say; hosts send it with 404.html too, whatever the address. */
const SAFETY = {
  'Content-Security-Policy': contentSecurityPolicy({
    'script-src': ["'self'", hashSource(FIND_ROOT)],
    'frame-ancestors': ["'none'"],
  }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Names with a hash of what is in them. */
const IMMUTABLE = ['/assets/*', '/data/calendar.*', '/data/chunks/*', '/data/locations/*', '/data/search/*']

/** Names that stay while what is in them changes; `/` is the list's, whose query hosts leave out when they match. */
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
]

/** No address matches two rules that set the same header: hosts would join both values with a comma. */
export const HEADER_RULES: readonly HeaderRule[] = [
  { pattern: '/*', headers: SAFETY },
  ...IMMUTABLE.map((pattern) => ({ pattern, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } })),
  ...REVALIDATED.map((pattern) => ({ pattern, headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } })),
]

/**
 * `_headers`, which Netlify, Cloudflare Pages and others read at the root of a site, as path and content. Cloudflare
 * takes at most 100 rules, and 2,000 characters in a line: https://developers.cloudflare.com/pages/configuration/headers/.
 */
export function headersFile(): readonly [path: string, content: string] {
  const rules = HEADER_RULES.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return ['_headers', `${rules.join('\n\n')}\n`]
}
