import { rootOf } from '../../archive/paths.ts'

/** Returns the address of a page, given its path from the root of the archive, such as `/articles/a.html`. */
export type AddressOf = (path: string) => string

/**
 * Returns addresses for use in the file at the path `from`: absolute if the archive has a home, else relative to that
 * file, so that they are valid wherever the bundle is published.
 */
export function createAddressOf(from: string, home: string | null): AddressOf {
  return (path) => (home === null ? rootOf(from) + path.slice(1) : new URL(path.slice(1), home).href)
}
