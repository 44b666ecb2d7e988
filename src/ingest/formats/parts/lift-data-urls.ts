import { Buffer } from 'node:buffer'
import { formatPartKey, PART_SCHEME, type PartRange, type PartRanges } from './part-key.ts'

/** A page whose embedded files were replaced by the keys of their parts. */
export interface LiftedPage {
  readonly bytes: Buffer
  /** The keys that were put into the page. */
  readonly keys: ReadonlySet<string>
}

/** Shorter files are placeholders of pictures that were not loaded: an empty GIF has 56 characters. */
const MIN_CHARACTERS = 200
const MAX_HEADER = 200
const START = Buffer.from('data:')
const HEADER = /^([\w.+-]+\/[\w.+-]+)?(?:;[\w.+=-]+)*$/

/**
 * Replaces the embedded files (`data:` addresses) of a page by `part:KEY`. A page of 150 MB with pictures leaves a few
 * kilobytes of HTML. Takes one pass over the bytes, whatever they contain. `place` is where a page inside a seed is.
 */
export function liftDataUrls(page: Uint8Array, place: PartRange | null = null): LiftedPage {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.length)
  const keys = new Set<string>()
  const pieces: Buffer[] = []
  const findQuote = createQuoteFinder(bytes)
  let copied = 0
  for (let start = bytes.indexOf(START); start !== -1; ) {
    const content = findContent(bytes, start, findQuote)
    if (content !== null && content.end - content.start >= MIN_CHARACTERS) {
      const key = formatPartKey(place === null ? [content] : nest(place, content))
      keys.add(key)
      pieces.push(bytes.subarray(copied, start), Buffer.from(PART_SCHEME + key))
      copied = content.end
    }
    start = bytes.indexOf(START, Math.max(start + START.length, content?.end ?? 0))
  }
  return { bytes: pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(copied)]), keys }
}

/** The bytes of a page that is not encoded are a range of the seed themselves. */
function nest(place: PartRange, { encoding, start, end }: PartRange): PartRanges {
  if (place.encoding !== 'raw') return [place, { encoding, start, end }]
  return [{ encoding, start: place.start + start, end: place.start + end }]
}

type QuoteFinder = (quote: number, from: number) => number

function findContent(bytes: Buffer, at: number, findQuote: QuoteFinder): PartRange | null {
  const head = bytes.toString('latin1', at + START.length, at + START.length + MAX_HEADER)
  const comma = head.indexOf(',')
  const header = comma === -1 ? null : HEADER.exec(head.slice(0, comma))
  if (header === null) return null
  const start = at + START.length + comma + 1
  const before = bytes[at - 1] ?? 0
  const isQuoted = before === QUOTE || before === APOSTROPHE
  if (header[0].endsWith(';base64')) return { encoding: 'base64', start, end: findEndOfBase64(bytes, start, isQuoted) }
  // Without a quotation mark, the end of a picture as text cannot be told from the page.
  if (header[1] !== 'image/svg+xml' || !isQuoted) return null
  const end = findQuote(before, start)
  return end === -1 ? null : { encoding: 'percent', start, end }
}

const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const BACKSLASH = 0x5c

const BASE64 = markBytes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_%')
const LINE_BREAK = markBytes('\n\r\t')

function markBytes(characters: string): Uint8Array {
  const marked = new Uint8Array(256)
  for (const byte of Buffer.from(characters)) marked[byte] = 1
  return marked
}

/** Between quotation marks, the text may have line breaks. In scripts, slashes are escaped. */
function findEndOfBase64(bytes: Buffer, start: number, isQuoted: boolean): number {
  let end = start
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0
    if (BASE64[byte] === 1 || (isQuoted && LINE_BREAK[byte] === 1)) continue
    if (byte !== BACKSLASH || bytes[end + 1] !== SLASH) break
  }
  return end
}

/** Searches each kind of quotation mark beyond the last one only once. */
function createQuoteFinder(bytes: Buffer): QuoteFinder {
  const ended = new Set<number>()
  return (quote, from) => {
    const index = ended.has(quote) ? -1 : bytes.indexOf(quote, from)
    if (index === -1) ended.add(quote)
    return index
  }
}
