import { isSlug, type Slug } from '../../archive/ids.ts'
import { type Diagnostics, FILE_START, type Position } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Field } from '../metadata/front-matter/resolve-entries.ts'
import { hash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

/** The slug that a file would get if it were the only one in the archive, and the origin of the slug. */
export interface SlugCandidate {
  readonly kind: 'front-matter' | 'address' | 'made'
  readonly slug: Slug
  readonly position: Position
}

const MAX_HEADLINE = 60

/** Uses the slug of the front matter. Creates one if there is none, or if it has no usable characters. */
export function resolveSlugCandidate(
  headline: string,
  url: string | null,
  field: Field<string> | undefined,
  diagnostics: Diagnostics,
): SlugCandidate {
  const made = (): SlugCandidate => ({
    ...createSlugCandidate(headline, url, diagnostics.path),
    position: FILE_START,
  })
  if (field === undefined) return made()
  const { value, position } = field
  const slug = toSlug(value)
  if (slug === null) {
    const found = `“${value.slice(0, 60)}”`
    diagnostics.add(FINDINGS.frontMatterInvalid, position, 'slug', 'letters, digits and hyphens', found)
    return made()
  }
  if (slug !== value) diagnostics.add(FINDINGS.slugChanged, position, value, slug)
  return { kind: 'front-matter', slug, position }
}

/**
 * Creates a slug from the last part of the address if that part is distinctive (three words, or a digit and a letter).
 * If the part is not distinctive, appends a hash of the address. Without an address, joins words of the headline with a
 * hash of the path. The result does not depend on other files.
 */
export function createSlugCandidate(
  headline: string,
  url: string | null,
  path: string,
): Pick<SlugCandidate, 'kind' | 'slug'> {
  const part = url === null ? null : toSlug(lastPathPart(url))
  if (part !== null && url !== null) {
    return isDistinctive(part) ? { kind: 'address', slug: part } : { kind: 'made', slug: appendHash(part, url) }
  }
  const words = toSlug(headline)
  return { kind: 'made', slug: appendHash(words === null ? 'article' : cutAtHyphen(words, MAX_HEADLINE), path) }
}

/** Returns the last part of the path, without its file name extension. */
function lastPathPart(url: string): string {
  const part = new URL(url).pathname.split('/').findLast((name) => name !== '') ?? ''
  return decodePart(part).replace(/\.(?:[sx]?html?|php\d?|aspx?|jspx?|cfm|cgi|amp|pdf)$/i, '')
}

function decodePart(part: string): string {
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

const MAX_CHARACTERS = 100
/** The rest of a longer text is ignored, because it is cut off anyway. */
const MAX_WRITTEN = 1_000
// Windows does not allow files with these names, with any extension.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Converts a text to a slug, for example `Été à Brême` to `ete-a-breme`. Null if no character can be transliterated. */
export function toSlug(text: string): Slug | null {
  const start = text.slice(0, MAX_WRITTEN)
  const ascii = /^[\x20-\x7e]*$/.test(start) ? start.replace(/['’]/g, '') : slugify(start, { decamelize: false })
  const words = cutAtHyphen(
    ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
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
function cutAtHyphen(slug: string, length: number): string {
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : cut.slice(0, length)).replace(/-$/, '')
}
