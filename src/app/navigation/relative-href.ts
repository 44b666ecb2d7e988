import type { CreateHref } from '../platform/platform.ts'

/**
 * Returns a relative `href`, so that a bundle works at any path. The `href` contains a file name, because a browser
 * shows the files of a folder on a disk, and an object store has no folders. Examples: on `/articles/a.html`, `/?q=b`
 * becomes `../index.html?q=b`; on `/`, `/articles/a.html` becomes `articles/a.html`.
 */
export const relativeHref: CreateHref = ({ pathname: from }, to) => {
  if (to.startsWith('#')) return to
  const target = to.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html')
  let shared = 0
  for (let index = 0; index < from.length && from[index] === target[index]; index++) {
    if (from[index] === '/') shared = index + 1
  }
  const relative = '../'.repeat(from.slice(shared).split('/').length - 1) + target.slice(shared)
  // A first segment with a colon would be read as a scheme.
  return (/^[^/?#]*:/.test(relative) ? './' : '') + relative
}
