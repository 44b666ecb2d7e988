import { hash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import { isSlug, type Slug } from '../../archive/ids.ts'

const MAX_CHARACTERS = 100
// Windows does not allow files with these names, with any extension.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Converts a text to a slug, for example `Été à Brême` to `ete-a-breme`. Null if no character can be transliterated. */
export function toSlug(text: string): Slug | null {
  const ascii = /^[\x20-\x7e]*$/.test(text) ? text.replace(/['’]/g, '') : slugify(text, { decamelize: false })
  const words = cutAtHyphen(
    ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    MAX_CHARACTERS,
  )
  const slug = DEVICES.test(words) ? `${words}-article` : words
  return isSlug(slug) ? slug : null
}

/** Appends 30 bits of the SHA-256 hash of `hashed`, as 6 characters of base 32. */
export function appendHash(slug: string, hashed: string): Slug {
  const bytes = hash('sha256', hashed, 'buffer')
  let suffix = ''
  for (let bits = bytes.readUInt32BE(0), index = 0; index < 6; index++, bits >>>= 5) {
    suffix += 'abcdefghijklmnopqrstuvwxyz234567'[bits & 31]
  }
  const result = `${cutAtHyphen(slug, MAX_CHARACTERS - suffix.length - 1)}-${suffix}`
  if (!isSlug(result)) throw new RangeError(`not a slug: ${result}`)
  return result
}

/** Cuts at the last hyphen if it is in the second half, else in the middle of a word. */
export function cutAtHyphen(slug: string, length: number): string {
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : cut.slice(0, length)).replace(/-+$/, '')
}
