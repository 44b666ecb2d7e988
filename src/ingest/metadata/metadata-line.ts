import { type ParsedDate, parseDate } from '../dates/parse-date.ts'
import { parseTime } from '../dates/parse-time.ts'
import { isRelativeDate } from '../dates/relative-dates.ts'
import { FILE_START } from '../diagnostics/diagnostics.ts'
import type { Line } from '../markdown/lines.ts'
import { createLabelReader, listWords } from './label-reader.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from './labels.ts'
import { readAddress, readOrigin } from './original-url.ts'
import { type Byline, mayBeByline, parseByline } from './parse-byline.ts'

/** A metadata field from a line above or below the text. */
export type MetadataField =
  | { readonly kind: 'published' | 'updated'; readonly parsed: ParsedDate; readonly written: string }
  | ({ readonly kind: 'authors'; readonly written: string } & Omit<Byline, 'source'>)
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'url'; readonly url: string }
  /** `isUnlabelled`: the text only looks like the name of a newspaper. */
  | { readonly kind: 'source'; readonly name: string; readonly isUnlabelled?: true }
  /** `Original url:` without an address on the same line. */
  | { readonly kind: 'url-follows' }
  /** `2 hours ago`: a date that the file does not tell. */
  | { readonly kind: 'relative'; readonly written: string }
  /** The name of a section, such as `Sports`. */
  | { readonly kind: 'section'; readonly name: string }
  /** The credit of a picture, as written. */
  | { readonly kind: 'credit'; readonly credit: string }
  /** A reading time or an address of mail, which says nothing about the article. */
  | { readonly kind: 'no-fact' }
  /** A part of a line that is not recognised, and stays text. */
  | { readonly kind: 'rest'; readonly text: string }

const MAX_LINE = 300
const MAIL = / ?[<(]?[\w.+-]{1,64}@[\w.-]{1,100}[>)]?|@/g
const updatedWords = listWords(UPDATED_WORDS)
const readUpdated = createLabelReader(updatedWords)
const readPublished = createLabelReader(listWords(PUBLISHED_WORDS))
// Lines have single spaces: an expression with \s+ would be tried from each character of a run of spaces.
const BEFORE_UPDATED = new RegExp(
  String.raw`(?<![ ,;(（/.])[ ,;(（/.]+(?=(?:${updatedWords.join('|')})(?![\p{L}\p{M}]))`,
  'iu',
)
/** East Asian papers put the label behind the date: `2020年2月3日 10時30分 更新`. */
const LABEL_BEHIND = new RegExp(
  `(?<! ) ?(?:${[PUBLISHED_WORDS, UPDATED_WORDS].flatMap(({ ja = [], zh = [], ko = [] }) => ja.concat(zh, ko)).join('|')})$`,
  'u',
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
  if (line.text.includes('@')) return parseMetadataLine({ ...line, text: line.text.replace(MAIL, ' |').trim() })
  const origin = readOrigin(line)
  if (origin !== null) return [origin.kind === 'label' ? { kind: 'url-follows' } : origin]
  return (
    parseSegments(line.text.split(BETWEEN_BARS)) ??
    parsePart(line.text) ??
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
    const parsed =
      parseSource(segment) ??
      parsePart(segment) ??
      parseSegments(segment.split(BEFORE_UPDATED)) ??
      parseTimeField(segment)
    if (parsed === null) return null
    fields.push(...parsed)
  }
  return fields.some((field) => field.kind !== 'time') ? fields : null
}

function parseSource(segment: string): readonly MetadataField[] | null {
  const origin = readOrigin({ nodes: [], text: segment.trim(), position: FILE_START })
  return origin?.kind === 'source' ? [origin] : null
}

/** Parses a part of a line that consists only of a date or a byline, or of both. */
export function parsePart(segment: string): readonly MetadataField[] | null {
  const opened = segment.replace(/^[\s(（[]+(?=\p{L})/u, '')
  // A bracket that closes one inside the text, as in `Ada Quill (LPA)`, is a part of it.
  const text = (/[(（[]/.test(opened) ? opened : opened.replace(/(?<=\d|\p{L})[\s)）\]]+$/u, '')).trim()
  return parseDateField(text) ?? parseAuthors(text)
}

function parseDateField(text: string): readonly MetadataField[] | null {
  const date = parseDate(text)
  // In `2h ago`, the last word is also short for August in Spanish.
  if (date?.kind === 'incomplete' && isRelativeDate(text)) return [{ kind: 'relative', written: text }]
  if (date !== null) return [{ kind: 'published', parsed: date, written: text }]
  const updated = readUpdated(text)
  const updatedDate = updated === null ? null : parseDate(updated.rest)
  if (updatedDate !== null) return [{ kind: 'updated', parsed: updatedDate, written: text }]
  const published = readPublished(text)
  const publishedDate = published === null ? null : parseDate(published.rest)
  if (publishedDate !== null) return [{ kind: 'published', parsed: publishedDate, written: text }]
  const behind = parseDate(text.replace(LABEL_BEHIND, ''))
  return behind === null || !LABEL_BEHIND.test(text) ? null : [{ kind: 'published', parsed: behind, written: text }]
}

/** Parses a byline, with or without a date: `By AFP, March 28, 2024`. */
function parseAuthors(text: string): readonly MetadataField[] | null {
  if (!mayBeByline(text)) return null
  for (const match of text.matchAll(WITHIN_BYLINE)) {
    const date = parseDateField(text.slice(match.index + match[0].length).replace(/\)$/, ''))
    const byline = date === null ? null : parseByline(text.slice(0, match.index))
    if (date !== null && byline !== null) return [...toFields(text.slice(0, match.index), byline), ...date]
  }
  const byline = parseByline(text)
  return byline === null ? null : toFields(text, byline)
}

export function toFields(written: string, { source, ...byline }: Byline): readonly MetadataField[] {
  const field: MetadataField = { kind: 'authors', written, ...byline }
  return source === null ? [field] : [field, { kind: 'source', name: source }]
}

export function parseTimeField(text: string): readonly MetadataField[] | null {
  const time = parseTime(text)
  return time === null ? null : [{ kind: 'time', time }]
}
