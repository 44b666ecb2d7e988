import { hash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import { isSlug, type Slug } from '../../archive/ids.ts'
import type { Position } from '../diagnostics/finding-kind.ts'

/** The slug that a file would have if it were alone, and what it was made of. */
export interface SlugCandidate {
  readonly kind: 'front-matter' | 'address' | 'made'
  readonly slug: Slug
  readonly position: Position
}

const MAX_CHARACTERS = 100
const MAX_HEADLINE = 60
// Windows has no files of these names, whatever their ending.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Letters become ASCII where their script has a transliteration; null where nothing is left. */
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

/**
 * The last part of the address where that tells articles apart (three words, or a digit and a letter); of another part
 * with the address's hash; else the headline's words with the hash of the file's path. None depends on other files.
 */
export function createSlugCandidate(
  headline: string,
  url: string | null,
  path: string,
): Pick<SlugCandidate, 'kind' | 'slug'> {
  const part = url === null ? null : toSlug(lastPartOf(url))
  if (part !== null && url !== null) {
    return isDistinctive(part) ? { kind: 'address', slug: part } : { kind: 'made', slug: appendHash(part, url) }
  }
  const words = toSlug(headline)
  return { kind: 'made', slug: appendHash(words === null ? 'article' : cutAtHyphen(words, MAX_HEADLINE), path) }
}

/** Appends six characters (30 bits) of SHA-256 in base 32, within the limit of length. */
export function appendHash(slug: string, hashed: string): Slug {
  const bytes = hash('sha256', hashed, 'buffer')
  let ending = ''
  for (let bits = bytes.readUInt32BE(0), index = 0; index < 6; index++, bits >>>= 5) {
    ending += 'abcdefghijklmnopqrstuvwxyz234567'[bits & 31]
  }
  const result = `${cutAtHyphen(slug, MAX_CHARACTERS - ending.length - 1)}-${ending}`
  if (!isSlug(result)) throw new RangeError(`not a slug: ${result}`)
  return result
}

function lastPartOf(url: string): string {
  const part = new URL(url).pathname.split('/').findLast((name) => name !== '') ?? ''
  return decode(part).replace(/\.(?:[sx]?html?|php\d?|aspx?|jspx?|cfm|cgi|amp|pdf)$/i, '')
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

function isDistinctive(slug: string): boolean {
  return slug.split('-').length >= 3 || (/\d/.test(slug) && /[a-z]/.test(slug))
}

function cutAtHyphen(slug: string, length: number): string {
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : cut.slice(0, length)).replace(/-+$/, '')
}
