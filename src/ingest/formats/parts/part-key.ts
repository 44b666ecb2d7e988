/**
 * How the bytes of a part are written in its file: `percent` is the text of a `data:` address in an attribute, with
 * percent escapes and character references.
 */
export type PartEncoding = 'raw' | 'base64' | 'percent' | 'quoted-printable'

/** Where a file inside a seed is, for example a picture. The range is in bytes of the seed file. */
export interface PartRange {
  readonly encoding: PartEncoding
  readonly start: number
  readonly end: number
}

/** In the body of an article, the `src` of a picture inside the seed is this scheme and the key of the part. */
export const PART_SCHEME = 'part:'

const KEY = /^(raw|base64|percent|quoted-printable)-(\d{1,12})-(\d{1,12})$/

/** Example: `base64-120-4520`. No character of a key needs an escape in HTML, CSS or an address. */
export function formatPartKey({ encoding, start, end }: PartRange): string {
  return `${encoding}-${start}-${end}`
}

/** Null for any other text. The range may lie outside of the file, because a page can contain a forged key. */
export function parsePartKey(key: string): PartRange | null {
  const [, encoding, start, end] = KEY.exec(key) ?? []
  if (encoding === undefined) return null
  // The expression allows only these names.
  return { encoding: encoding as PartEncoding, start: Number(start), end: Number(end) }
}
