import { rootOf } from '../pages/page-template.ts'

/** Writes the address of a page: takes its path from the root of the archive, such as `/articles/a.html`. */
export type AddressOf = (path: string) => string

/**
 * Addresses as the file at `from` may write them: absolute where the archive knows its home, else relative to that
 * file, so that they hold wherever the bundle is.
 */
export function addressesFrom(from: string, home: string | null): AddressOf {
  return (path) => (home === null ? rootOf(from) + path.slice(1) : new URL(path.slice(1), home).href)
}
