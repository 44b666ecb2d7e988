import { mayBeByline, parseByline } from './parse-byline.ts'
import { labelReader, listWords } from './label-reader.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from './labels.ts'
import type { Line } from '../markdown/lines.ts'
import { readAddress, readOrigin } from './original-url.ts'
import { type DateReading, parseDate } from '../dates/parse-date.ts'
import { parseTime } from '../dates/parse-time.ts'

/** One thing that a line above or below the text says about the article. */
export type MetadataField =
  | { readonly kind: 'published' | 'updated'; readonly reading: DateReading; readonly written: string }
  | { readonly kind: 'authors'; readonly authors: readonly string[] }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'source'; readonly name: string }
  /** `Original url:` at the end of its line. */
  | { readonly kind: 'url-follows' }

const updatedWords = listWords(UPDATED_WORDS)
const readUpdated = labelReader(updatedWords)
const readPublished = labelReader(listWords(PUBLISHED_WORDS))
const BEFORE_UPDATED = new RegExp(String.raw`[\s,;(（/.]+(?=(?:${updatedWords.join('|')})(?![\p{L}\p{M}]))`, 'iu')
const BETWEEN = /\s*[|·•｜]\s*|\s+[—–-]{1,2}\s+|\s{3,}/
const WITHIN_BYLINE = /,\s+|،\s*|\s+on\s+|\s+(?=\d{4}年)|\s+(?=\d{1,2}\.)|\s+[—–-]\s+|\s+[(]/g

/**
 * The facts of a line that is nothing but facts; null for a line with anything else in it.
 * `By AFP | March 28, 2024 | Updated: 29 March` gives three.
 */
export function parseMetadataLine(line: Line): readonly MetadataField[] | null {
  if (line.text === '' || line.text.length > 300) return null
  const origin = readOrigin(line)
  if (origin !== null) return [origin.kind === 'label' ? { kind: 'url-follows' } : origin]
  return (
    readSegment(line.text) ?? readSegments(line.text.split(BETWEEN)) ?? readSegments(line.text.split(BEFORE_UPDATED))
  )
}

/** The address of a line that stands below `Original url:`; also one that is none of the web, so that it is reported. */
export function readFollowingUrl(line: Line): MetadataField | null {
  const url = readAddress(line)
  return url === null ? null : { kind: 'url', url }
}

function readSegments(segments: readonly string[]): readonly MetadataField[] | null {
  if (segments.length < 2) return null
  const facts: MetadataField[] = []
  for (const segment of segments) {
    if (segment.trim() === '') continue
    const found = readSegment(segment) ?? readUpdatedPair(segment) ?? readTime(segment)
    if (found === null) return null
    facts.push(...found)
  }
  return facts.some((fact) => fact.kind !== 'time') ? facts : null
}

function readUpdatedPair(segment: string): readonly MetadataField[] | null {
  const parts = segment.split(BEFORE_UPDATED)
  return parts.length < 2 ? null : readSegments(parts)
}

function readSegment(segment: string): readonly MetadataField[] | null {
  const text = segment.replace(/^[\s(（[]+(?=\p{L})|(?<=\d|\p{L})[\s)）\]]+$/gu, '').trim()
  return readDate(text) ?? readAuthors(text)
}

function readDate(text: string): readonly MetadataField[] | null {
  const plain = parseDate(text)
  if (plain !== null) return [{ kind: 'published', reading: plain, written: text }]
  const updated = readUpdated(text)
  const updatedReading = updated === null ? null : parseDate(updated.rest)
  if (updatedReading !== null) return [{ kind: 'updated', reading: updatedReading, written: text }]
  const published = readPublished(text)
  const publishedReading = published === null ? null : parseDate(published.rest)
  return publishedReading === null ? null : [{ kind: 'published', reading: publishedReading, written: text }]
}

/** A byline, also one with the date behind it: `By AFP, March 28, 2024`. */
function readAuthors(text: string): readonly MetadataField[] | null {
  if (!mayBeByline(text)) return null
  for (const match of text.matchAll(WITHIN_BYLINE)) {
    const date = readDate(text.slice(match.index + match[0].length).replace(/\)$/, ''))
    const authors = date === null ? null : parseByline(text.slice(0, match.index))
    if (date !== null && authors !== null) return [{ kind: 'authors', authors }, ...date]
  }
  const authors = parseByline(text)
  return authors === null ? null : [{ kind: 'authors', authors }]
}

function readTime(text: string): readonly MetadataField[] | null {
  const time = parseTime(text)
  return time === null ? null : [{ kind: 'time', time }]
}
