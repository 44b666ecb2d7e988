/**
 * How the bytes of a part are written in its file: `percent` is the text of a `data:` address in an attribute, with
 * percent escapes and character references.
 */
export type PartEncoding = 'raw' | 'base64' | 'percent' | 'quoted-printable'

/** Where a file inside a seed is, for example a picture. The range is in bytes. */
export interface PartRange {
  readonly encoding: PartEncoding
  readonly start: number
  readonly end: number
}

/**
 * The ranges that lead to a part: the first one is in the bytes of the seed, and each other one in the decoded bytes of the
 * one before. A picture in a page of a MHTML file has two.
 */
export type PartRanges = readonly [PartRange, ...PartRange[]]

/** In the body of an article, the `src` of a picture inside the seed is this scheme and the key of the part. */
export const PART_SCHEME = 'part:'

const RANGE = /^(raw|base64|percent|quoted-printable)-(\d{1,12})-(\d{1,12})$/
const MAX_RANGES = 4

/** Example: `base64-120-4520`. No character of a key needs an escape in HTML, CSS or an address. */
export function formatPartKey(ranges: PartRanges): string {
  return ranges.map(({ encoding, start, end }) => `${encoding}-${start}-${end}`).join('.')
}

/** Null for any other text. A range may lie outside of its bytes, because a page can contain a forged key. */
export function parsePartKey(key: string): PartRanges | null {
  const [first, ...rest] = key.split('.', MAX_RANGES).map(parseRange)
  const others = rest.filter((range) => range !== null)
  return first === undefined || first === null || others.length < rest.length ? null : [first, ...others]
}

function parseRange(text: string): PartRange | null {
  const [, encoding, start, end] = RANGE.exec(text) ?? []
  if (encoding === undefined) return null
  // The expression allows only these names.
  return { encoding: encoding as PartEncoding, start: Number(start), end: Number(end) }
}
