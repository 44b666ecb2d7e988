import { PART_SCHEME } from '../parts/part-key.ts'
import { type Attributes, decodeAddress, encodeAddress, formatTag, listTags, replaceRanges } from './tags.ts'

const NAMES = new Set(['picture', 'source', 'img'])
const ADDRESSES = ['src', 'data-src', 'data-original', 'data-lazy-src']
const LISTS = ['srcset', 'data-srcset', 'data-lazy-srcset']
/** Scripts that load pictures late would prefer these. */
const OTHER_SOURCES = [...ADDRESSES.slice(1), ...LISTS, 'sizes']

/**
 * Gives pictures of a page another address. `choose` receives the attributes of an `img` and of the `source` elements before
 * it in the same `picture`, and returns null for a picture that stays as it is.
 */
export function replacePictures(
  html: string,
  choose: (image: Attributes, sources: readonly Attributes[]) => string | null,
): string {
  const replacements: { start: number; end: number; by: string }[] = []
  let sources: Attributes[] = []
  for (const { name, attributes, start, end } of listTags(html, NAMES)) {
    if (name === 'source') {
      sources.push(attributes)
      continue
    }
    const src = name === 'img' ? choose(attributes, sources) : null
    if (src !== null) {
      const changed = new Map(attributes)
      for (const other of OTHER_SOURCES) changed.delete(other)
      changed.set('src', encodeAddress(src))
      replacements.push({ start, end, by: formatTag(name, changed) })
    }
    sources = []
  }
  return replaceRanges(html, replacements)
}

/**
 * Replaces the address of each picture that is inside the seed. `findKey` returns the key of the part with an address. A
 * browser keeps only the candidate that it showed, so the first candidate that is inside is the picture.
 */
export function embedParts(html: string, findKey: (address: string) => string | null): string {
  return replacePictures(html, (image, sources) => {
    for (const address of [image, ...sources].flatMap(listCandidates)) {
      const key = findKey(address)
      if (key !== null) return PART_SCHEME + key
    }
    return null
  })
}

function listCandidates(attributes: Attributes): readonly string[] {
  const single = ADDRESSES.map((name) => attributes.get(name) ?? '')
  const listed = LISTS.flatMap((name) => parseCandidates(attributes.get(name) ?? ''))
  return [...single, ...listed].map(decodeAddress).filter((address) => address !== '')
}

/** The addresses of a list such as `a.jpg 800w, b.jpg 1600w`. */
function parseCandidates(list: string): readonly string[] {
  return list.split(/,\s/).map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '')
}
