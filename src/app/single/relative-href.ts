import type * as ofSite from '../navigation/relative-href.ts'

/**
 * The address of a page within a single file, in place of `navigation/relative-href.ts`: `/articles/a.html` gives
 * `#/articles/a.html`, wherever the link stands. It is what the router reads, so that a new tab opens the same page.
 */
export const relativeHref: typeof ofSite.relativeHref = (_from, to) => `#${to}`

/** The fragment of a single file is the whole address: what is within a page follows its path. */
export const fragmentHref: typeof ofSite.fragmentHref = ({ pathname, search }, fragment) =>
  `#${pathname}${search}${fragment}`
