import { isWebAddress } from '../../archive/web-address.ts'
import type { BodyPart } from '../formats/parts/body-parts.ts'
import { PART_SCHEME } from '../formats/parts/part-key.ts'

/** Where the bytes of a picture are. The seed alone determines it: nothing else is looked at while a seed is parsed. */
export type PictureSource =
  /** Inside the seed file. */
  | ({ readonly kind: 'part' } & Pick<BodyPart, 'key' | 'hash'>)
  /** A path as the text writes it, percent-encoded or not: relative to the seed, or the name of a file anywhere. */
  | { readonly kind: 'file'; readonly path: string }
  /** An http or https address, which is never requested. */
  | { readonly kind: 'remote'; readonly url: string }

/** The parts of a seed by their keys. */
export type SeedParts = ReadonlyMap<string, BodyPart>

/** A scheme of an address. A single letter is a drive of Windows: `C:\pictures\pier.jpg`. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

/**
 * Returns null for an address that names no picture, such as `blob:…` and `javascript:…`, and for a part that the seed does
 * not have.
 */
export function parsePictureSource(src: string, parts: SeedParts): PictureSource | null {
  const address = src.trim()
  if (address === '' || address.startsWith('#')) return null
  if (address.startsWith(PART_SCHEME)) {
    const part = parts.get(address.slice(PART_SCHEME.length))
    return part === undefined ? null : { kind: 'part', key: part.key, hash: part.hash }
  }
  const absolute = address.startsWith('//') ? `https:${address}` : address
  if (isWebAddress(absolute)) return { kind: 'remote', url: new URL(absolute).href }
  const scheme = SCHEME.exec(absolute)?.[1]?.toLowerCase()
  if (scheme === 'file') return { kind: 'file', path: absolute.slice(absolute.lastIndexOf('/') + 1) }
  return scheme === undefined ? { kind: 'file', path: absolute } : null
}

/** A link to such a file often leads to a larger version of the picture inside the link. */
export function isPictureAddress(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1)
  return /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i.test(path)
}
