import { createHash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** Sources by directive, as CSP 3 writes them: https://www.w3.org/TR/CSP3/#csp-directives. */
export type Directives = Readonly<Record<string, readonly string[]>>

/**
 * What pages may do: load what is of their own origin, and run no code and no style that stands in the page itself.
 * Scripts, styles, fonts, pictures, data, workers and the web app's manifest all go by `default-src`.
 */
const DIRECTIVES: Directives = {
  'default-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  // `default` is the policy of app/trusted-types.ts.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
}

/**
 * A policy as it stands in a header or in a meta element; `own` takes the place of directives of the same name, and
 * adds others. Example: `contentSecurityPolicy({ 'script-src': ["'self'", hashSource(script)] })`.
 */
export function contentSecurityPolicy(own: Directives = {}): string {
  return Object.entries({ ...DIRECTIVES, ...own })
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** Allows one script or style that stands in a page: `code` is all of it, to the byte. */
export function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/** HTML of the element that gives a page its policy: it holds for what comes after it. */
export function renderPolicy(policy: string): string {
  return toHtml(h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }))
}
