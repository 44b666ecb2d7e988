import { createHash } from 'node:crypto'
import type { Element, RootContent } from 'hast'
import { extractPart } from './decode-part.ts'
import { formatPartKey, parsePartKey, PART_SCHEME, type PartRanges } from './part-key.ts'

/** A file inside a seed that the body of its article uses. */
export interface BodyPart {
  readonly key: string
  /** SHA-256 of the decoded bytes, in hexadecimal digits. */
  readonly hash: string
  /** The number of decoded bytes. */
  readonly size: number
}

/**
 * Lists the parts that the pictures of a body use, each once. `keys` are those that the reader put into the page: a
 * picture with another key has been forged, and loses its address. Changes `nodes`.
 */
export function listBodyParts(
  nodes: readonly RootContent[],
  keys: ReadonlySet<string>,
  seed: Uint8Array,
): readonly BodyPart[] {
  const parts = new Map<string, BodyPart>()
  const extract = createExtractor(seed)
  const visit = (node: RootContent): void => {
    if (node.type !== 'element') return
    const key = node.tagName === 'img' ? keyOf(node) : null
    if (key !== null && !keys.has(key)) delete node.properties['src']
    else if (key !== null && !parts.has(key)) parts.set(key, describePart(key, extract))
    node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return [...parts.values()]
}

function keyOf({ properties }: Element): string | null {
  const src = String(properties['src'] ?? '').trim()
  return src.toLowerCase().startsWith(PART_SCHEME) ? src.slice(PART_SCHEME.length) : null
}

type Extract = (ranges: PartRanges) => Uint8Array

/** Decodes a page inside the seed once, and not for each picture in it. */
function createExtractor(seed: Uint8Array): Extract {
  const pages = new Map<string, Uint8Array>()
  return ([first, second, ...rest]) => {
    if (second === undefined) return extractPart(seed, [first])
    const key = formatPartKey([first])
    const page = pages.get(key) ?? extractPart(seed, [first])
    pages.set(key, page)
    return extractPart(page, [second, ...rest])
  }
}

function describePart(key: string, extract: Extract): BodyPart {
  const ranges = parsePartKey(key)
  const bytes = ranges === null ? new Uint8Array() : extract(ranges)
  return { key, hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
}
