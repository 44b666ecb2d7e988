/**
 * The address of `to` as seen from the page `from`; both are paths from the root of the archive, `to` may end in
 * a query string or a fragment. Relative, so that a bundle works wherever it is mounted.
 * Examples: `/articles/a.html` → `/?q=b` gives `../?q=b`; `/` → `/articles/a.html` gives `articles/a.html`.
 */
export function relativeHref(from: string, to: string): string {
  const folders = from.split('/').slice(1, -1)
  const [path = '', tail = ''] = splitTail(to)
  const target = path.split('/').slice(1)
  let shared = 0
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared += 1
  const relative = '../'.repeat(folders.length - shared) + target.slice(shared).join('/')
  // An empty reference would mean the page itself, and a first segment with a colon a scheme.
  const needsDot = relative === '' || /^[^/]*:/.test(relative)
  return (needsDot ? './' : '') + relative + tail
}

function splitTail(to: string): readonly [path: string, tail: string] {
  const at = to.search(/[?#]/)
  return at < 0 ? [to, ''] : [to.slice(0, at), to.slice(at)]
}
