import { createHash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/** Allowed sources by directive, as in CSP 3: https://www.w3.org/TR/CSP3/#csp-directives. */
export type Directives = Readonly<Record<string, readonly string[]>>

/**
 * The policy of all pages. Pages load files of their own origin only, and run no inline script and no inline style.
 * `default-src` covers scripts, styles, fonts, images, data, workers and the web app manifest.
 */
const DIRECTIVES: Directives = {
  'default-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  // The file app/entries/trusted-types.ts defines the policy `default`.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
}

/**
 * Serialises the policy for a header or a meta element. `overrides` replaces and adds directives.
 * Example: `createContentSecurityPolicy({ 'script-src': ["'self'", createHashSource(script)] })`.
 */
export function createContentSecurityPolicy(overrides: Directives = {}): string {
  return serialisePolicy({ ...DIRECTIVES, ...overrides })
}

export function serialisePolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** Returns the source that allows one inline script or style. `code` is the whole text of the element. */
export function createHashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/** Returns the HTML of the meta element that sets the policy for everything after it in the page. */
export function renderPolicy(policy: string): string {
  return toHtml(h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }))
}
