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
  const folders = from.split('/').slice(1, -1)
  const [path = '', tail = ''] = splitTail(to)
  const target = path.replace(/\/$/, '/index.html').split('/').slice(1)
  let shared = 0
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared += 1
  const relative = '../'.repeat(folders.length - shared) + target.slice(shared).join('/')
  // A first segment with a colon would mean a scheme.
  return (/^[^/]*:/.test(relative) ? './' : '') + relative + tail
}

/** The address of a place within the page; `fragment` begins with `#`. */
export function fragmentHref(_page: PagePath, fragment: string): string {
  return fragment
}

function splitTail(to: string): readonly [path: string, tail: string] {
  const at = to.search(/[?#]/)
  return at < 0 ? [to, ''] : [to.slice(0, at), to.slice(at)]
}
