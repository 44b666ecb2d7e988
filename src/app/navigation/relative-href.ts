interface PagePath {
  readonly pathname: string
  /** Empty, or beginning with a question mark. */
  readonly search: string
}

/**
 * The address of `to` as seen from the page `from`; both are paths from the root of the archive, `to` may end in
 * a query string or a fragment. Relative, so that a bundle works wherever it is mounted, and always of a file: of a
 * folder, a disk shows what is in it, and an object store nothing.
 * Examples: `/articles/a.html` → `/?q=b` gives `../index.html?q=b`; `/` → `/articles/a.html` gives `articles/a.html`.
 */
export function relativeHref(from: string, to: string): string {
  const target = to.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html')
  let shared = 0
  for (let at = 0; at < from.length && from[at] === target[at]; at += 1) if (from[at] === '/') shared = at + 1
  const relative = '../'.repeat(from.slice(shared).split('/').length - 1) + target.slice(shared)
  // A first segment with a colon would mean a scheme.
  return (/^[^/?#]*:/.test(relative) ? './' : '') + relative
}

/** The address of a place within the page; `fragment` begins with `#`. */
export function fragmentHref(_page: PagePath, fragment: string): string {
  return fragment
}
