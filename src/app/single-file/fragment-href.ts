import type { CreateHref } from '../platform/platform.ts'

/**
 * Returns the `href` of a link in a single file, whose router reads the page from the fragment. A link opens the same
 * page in a new tab. Examples: `/articles/a.html` becomes `#/articles/a.html`; on `/articles/a.html?q=b`, `#note-1`
 * becomes `#/articles/a.html?q=b#note-1`.
 */
export const fragmentHref: CreateHref = ({ pathname, search }, to) =>
  to.startsWith('#') ? `#${pathname}${search}${to}` : `#${to}`
