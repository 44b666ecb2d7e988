import { Buffer } from 'node:buffer'
import { LimitError } from '../../../archive/limit-error.ts'
import type { PartEncoding, PartRange } from '../parts/part-key.ts'
import { type ContentType, type Headers, parseContentType, parseHeaders } from './headers.ts'

/** A file in a MHTML file: the page, a frame or a picture. */
export interface MhtmlPart {
  readonly contentType: ContentType
  /** `Content-Location`, as written; null if it has none. */
  readonly location: string | null
  /** `Content-ID` without angle brackets; null if it has none. */
  readonly id: string | null
  readonly range: PartRange
}

export interface Mhtml {
  readonly headers: Headers
  readonly contentType: ContentType
  readonly parts: readonly MhtmlPart[]
  /** False if the file ends before its last part does. */
  readonly isWhole: boolean
}

/** A page has a few hundred. */
const MAX_PARTS = 20_000
const MAX_DEPTH = 4

/** Finds the parts of a MHTML file (RFC 2557) without decoding them. Throws a LimitError if they are too many. */
export function parseMhtml(file: Uint8Array): Mhtml {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  let from = 0
  while (from < bytes.length && SPACES.includes(bytes[from] ?? 0)) from++
  const { headers, end } = parseHeaders(bytes, from, bytes.length)
  const parts: MhtmlPart[] = []
  const isWhole = collectParts(bytes, headers, end, bytes.length, parts, 0)
  return { headers, contentType: parseContentType(headers.get('content-type') ?? ''), parts, isWhole }
}

/** Returns false if the content has no end. */
function collectParts(
  bytes: Buffer,
  headers: Headers,
  start: number,
  end: number,
  parts: MhtmlPart[],
  depth: number,
): boolean {
  const contentType = parseContentType(headers.get('content-type') ?? 'text/plain')
  const boundary = contentType.parameters.get('boundary') ?? ''
  if (!contentType.type.startsWith('multipart/') || boundary === '' || depth > MAX_DEPTH) {
    if (parts.length >= MAX_PARTS) throw new LimitError(`at most ${MAX_PARTS} parts`, 'more')
    const encoding = readEncoding(headers.get('content-transfer-encoding') ?? '')
    const location = headers.get('content-location')?.replace(/\s/g, '') ?? null
    const id = headers.get('content-id')?.replace(/^<|>$/g, '') ?? null
    parts.push({ contentType, location, id, range: { encoding, start, end } })
    return true
  }
  let isWhole = true
  let contentStart: number | null = null
  for (const delimiter of findDelimiters(bytes, boundary, start, end)) {
    if (contentStart !== null) {
      const part = parseHeaders(bytes, contentStart, delimiter.start)
      isWhole = collectParts(bytes, part.headers, part.end, delimiter.start, parts, depth + 1) && isWhole
    }
    if (delimiter.isLast) return isWhole
    contentStart = delimiter.end
  }
  if (contentStart !== null) {
    const part = parseHeaders(bytes, contentStart, end)
    collectParts(bytes, part.headers, part.end, end, parts, depth + 1)
  }
  return false
}

interface Delimiter {
  /** The end of the part before it, without the line break that belongs to the delimiter. */
  readonly start: number
  /** The start of the next line. */
  readonly end: number
  readonly isLast: boolean
}

/** A boundary may end in `--` itself, so only the rest of the line tells whether a delimiter is the last. */
function* findDelimiters(bytes: Buffer, boundary: string, from: number, to: number): Generator<Delimiter> {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  // Searching on to the end of the file, for each part of a part, would take quadratic time.
  const range = bytes.subarray(0, to)
  for (let index = range.indexOf(mark, from); index !== -1; index = range.indexOf(mark, index + 1)) {
    if (index !== from && bytes[index - 1] !== LINE_FEED) continue
    const feed = range.indexOf(LINE_FEED, index)
    const lineEnd = feed === -1 ? to : feed + 1
    const rest = bytes.toString('latin1', index + mark.length, Math.min(lineEnd, index + mark.length + MAX_REST)).trim()
    if (rest !== '' && rest !== '--') continue
    const isAfterReturn = bytes[index - 1] === LINE_FEED && bytes[index - 2] === CARRIAGE_RETURN
    const start = Math.max(from, index - (isAfterReturn ? 2 : 1))
    yield { start, end: lineEnd, isLast: rest === '--' }
  }
}

const SPACES = Buffer.from('\t\n\r ')
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const MAX_REST = 1000

function readEncoding(value: string): PartEncoding {
  const encoding = value.trim().toLowerCase()
  return encoding === 'base64' || encoding === 'quoted-printable' ? encoding : 'raw'
}
