import { type ParsedDate, parseDate } from '../dates/parse-date.ts'
import { parseTime } from '../dates/parse-time.ts'
import type { Line } from '../markdown/lines.ts'
import { createLabelReader, listWords } from './label-reader.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from './labels.ts'
import { readAddress, readOrigin } from './original-url.ts'
import { type Byline, mayBeByline, parseByline } from './parse-byline.ts'

/** A metadata field from a line above or below the text. */
export type MetadataField =
  | { readonly kind: 'published' | 'updated'; readonly parsed: ParsedDate; readonly written: string }
  | ({ readonly kind: 'authors'; readonly written: string } & Byline)
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'source'; readonly name: string }
  /** `Original url:` without an address on the same line. */
  | { readonly kind: 'url-follows' }

const MAX_LINE = 300
const updatedWords = listWords(UPDATED_WORDS)
const readUpdated = createLabelReader(updatedWords)
const readPublished = createLabelReader(listWords(PUBLISHED_WORDS))
// Lines have single spaces: an expression with \s+ would be tried from each character of a run of spaces.
const BEFORE_UPDATED = new RegExp(
  String.raw`(?<![ ,;(（/.])[ ,;(（/.]+(?=(?:${updatedWords.join('|')})(?![\p{L}\p{M}]))`,
  'iu',
)
const BETWEEN_BARS = / ?[|·•｜] ?/
const BETWEEN_FIELDS = / ?[|·•｜] ?| [—–-]{1,2} /
const WITHIN_BYLINE = /, |، ?| on | (?=\d{4}年)| (?=\d{1,2}\.)| [—–-] | [(]/g

/**
 * Parses a line that consists only of metadata; null for other lines. The line
 * `By AFP | March 28, 2024 | Updated: 29 March` has three fields.
 */
export function parseMetadataLine(line: Line): readonly MetadataField[] | null {
  if (line.text === '' || line.text.length > MAX_LINE) return null
  const origin = readOrigin(line)
  if (origin !== null) return [origin.kind === 'label' ? { kind: 'url-follows' } : origin]
  return (
    parseSegments(line.text.split(BETWEEN_BARS)) ??
    parseSegment(line.text) ??
    parseSegments(line.text.split(BETWEEN_FIELDS)) ??
    parseSegments(line.text.split(BEFORE_UPDATED))
  )
}

/** Parses the line below `Original url:`. An address that is not on the web is also a field, so that it is reported. */
export function parseFollowingUrl(line: Line): MetadataField | null {
  const url = readAddress(line)
  return url === null ? null : { kind: 'url', url }
}

function parseSegments(segments: readonly string[]): readonly MetadataField[] | null {
  if (segments.length < 2) return null
  const fields: MetadataField[] = []
  for (const segment of segments) {
    if (segment.trim() === '') continue
    const parsed = parseSegment(segment) ?? parseSegments(segment.split(BEFORE_UPDATED)) ?? parseTimeField(segment)
    if (parsed === null) return null
    fields.push(...parsed)
  }
  return fields.some((field) => field.kind !== 'time') ? fields : null
}

function parseSegment(segment: string): readonly MetadataField[] | null {
  const opened = segment.replace(/^[\s(（[]+(?=\p{L})/u, '')
  // A bracket that closes one inside the text, as in `Ada Quill (LPA)`, is a part of it.
  const text = (/[(（[]/.test(opened) ? opened : opened.replace(/(?<=\d|\p{L})[\s)）\]]+$/u, '')).trim()
  return parseDateField(text) ?? parseAuthors(text)
}

function parseDateField(text: string): readonly MetadataField[] | null {
  const date = parseDate(text)
  if (date !== null) return [{ kind: 'published', parsed: date, written: text }]
  const updated = readUpdated(text)
  const updatedDate = updated === null ? null : parseDate(updated.rest)
  if (updatedDate !== null) return [{ kind: 'updated', parsed: updatedDate, written: text }]
  const published = readPublished(text)
  const publishedDate = published === null ? null : parseDate(published.rest)
  return publishedDate === null ? null : [{ kind: 'published', parsed: publishedDate, written: text }]
}

/** Parses a byline, with or without a date: `By AFP, March 28, 2024`. */
function parseAuthors(text: string): readonly MetadataField[] | null {
  if (!mayBeByline(text)) return null
  for (const match of text.matchAll(WITHIN_BYLINE)) {
    const date = parseDateField(text.slice(match.index + match[0].length).replace(/\)$/, ''))
    const byline = date === null ? null : parseByline(text.slice(0, match.index))
    if (date !== null && byline !== null) return [toField(text.slice(0, match.index), byline), ...date]
  }
  const byline = parseByline(text)
  return byline === null ? null : [toField(text, byline)]
}

function toField(written: string, byline: Byline): MetadataField {
  return { kind: 'authors', written, ...byline }
}

function parseTimeField(text: string): readonly MetadataField[] | null {
  const time = parseTime(text)
  return time === null ? null : [{ kind: 'time', time }]
}
