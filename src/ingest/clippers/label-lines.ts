import { type KeyLine, parseKeyLine } from '../metadata/front-matter/key-line.ts'
import { type FieldName, findKey } from '../metadata/front-matter/keys.ts'
import { removeQuotes } from '../metadata/front-matter/quotes.ts'
import { emptyLines, listTopLines, type NoteFacts, toEntry, type TopLine } from './note-facts.ts'

const MAX_LINES = 60
const MAX_HASHTAG_LINE = 4
const HASHTAGS = /^#[\p{L}\p{N}_/-]{2,60}(?: +#[\p{L}\p{N}_/-]{2,60}){0,30}$/u
const METADATA_HEADING = /^#{1,6} +(?:metadata|properties|metadaten|propriétés|propiedades)[ \t]*$/i
/** The lines below a headline that name one of the others are read with the byline. */
const NOT_IN_HEADERS: ReadonlySet<FieldName> = new Set(['tags', 'saved', 'summary', 'lang', 'slug'])

interface LabelLine extends KeyLine {
  readonly line: TopLine
  readonly field: FieldName | null
  readonly isListed: boolean
}

/**
 * Reads lines of labels at the top that are not between fences: `Title: …` above `Author: …`, properties of Logseq
 * (`author:: Ada Quill`), properties below the headline (Notion), and a list below the heading `Metadata` (Readwise).
 */
export function readLabelLines(text: string): NoteFacts | null {
  const lines = listTopLines(text, MAX_LINES)
  const top = lines.findIndex((line) => line.text.trim() !== '')
  if (top === -1) return null
  return (
    readProperties(text, lines.slice(top)) ??
    readTitled(text, lines.slice(top)) ??
    readMetadataList(text, lines) ??
    readBelowHeadline(text, lines.slice(top)) ??
    readHashtags(text, lines.slice(top))
  )
}

/** `author:: Ada Quill`, above the text. */
function readProperties(text: string, lines: readonly TopLine[]): NoteFacts | null {
  const end = lines.findIndex((line) => parseLabel(line, '::') === null)
  const labels = lines.slice(0, end === -1 ? undefined : end).flatMap((line) => parseLabel(line, '::') ?? [])
  return labels.some(({ field }) => field !== null) ? take(text, labels) : null
}

/**
 * Labels, among them a title, above the text. Blank lines may be between the known ones. An unknown label counts if a known one
 * follows in the same paragraph.
 */
function readTitled(text: string, lines: readonly TopLine[]): NoteFacts | null {
  const labels: LabelLine[] = []
  let pending: LabelLine[] = []
  for (const line of lines) {
    const label = parseLabel(line)
    if (line.text.trim() === '' && pending.length === 0) continue
    if (label === null || (label.field === null && labels.length === 0)) break
    pending.push(label)
    if (label.field === null) continue
    labels.push(...pending)
    pending = []
  }
  const hasTitle = labels.some(({ field, value }) => field === 'title' && value !== '')
  return hasTitle && labels.filter(({ field }) => field !== null).length > 1 ? take(text, labels) : null
}

/** A list below the heading `Metadata`. Items without a known label stay in it. */
function readMetadataList(text: string, lines: readonly TopLine[]): NoteFacts | null {
  const heading = lines.findIndex((line) => METADATA_HEADING.test(line.text))
  const head = lines[heading]
  if (head === undefined) return null
  const { labels, others } = parseBlock(lines.slice(heading + 1))
  const known = labels.filter(({ field, isListed }) => field !== null && isListed)
  if (known.length < 2) return null
  const facts = take(text, known)
  const isRest = others > 0 || known.length < labels.length
  const tool = /^!\[rw-book-cover\]/m.test(
    lines
      .slice(0, heading)
      .map((line) => line.text)
      .join('\n'),
  )
    ? 'Readwise'
    : null
  return { ...facts, tool, text: isRest ? facts.text : emptyLines(facts.text, [head]) }
}

/** Labels below the headline that no header of an article has, if the whole paragraph or list has labels. */
function readBelowHeadline(text: string, lines: readonly TopLine[]): NoteFacts | null {
  const [headline, ...below] = lines
  if (headline === undefined || !headline.text.startsWith('# ')) return null
  const properties = readProperties(
    text,
    below.slice(
      Math.max(
        0,
        below.findIndex((line) => line.text.trim() !== ''),
      ),
    ),
  )
  if (properties !== null) return properties
  const { labels, others } = parseBlock(below)
  if (others > 0 || labels.length < 2 || labels.some(({ field }) => field === null)) return null
  if (labels.every(({ field, isListed }) => !isListed && !isNotInHeaders(field))) return null
  return take(
    text,
    labels.filter(({ field, isListed }) => isListed || isNotInHeaders(field)),
  )
}

/** A line of hashtags below the headline, as Bear writes it: `#storm #pier`. */
function readHashtags(text: string, [, ...lines]: readonly TopLine[]): NoteFacts | null {
  const index = lines.slice(0, MAX_HASHTAG_LINE).findIndex((line) => HASHTAGS.test(line.text.trim()))
  const line = lines[index]
  if (line === undefined || (lines[index + 1]?.text ?? '').trim() !== '') return null
  return { entries: [toEntry('tags', line.text, line)], tool: null, text: emptyLines(text, [line]) }
}

function isNotInHeaders(field: FieldName | null): boolean {
  return field !== null && NOT_IN_HEADERS.has(field)
}

/** The labels of the first paragraph or list, and the number of its other lines. */
function parseBlock(lines: readonly TopLine[]): { readonly labels: readonly LabelLine[]; readonly others: number } {
  const start = lines.findIndex((line) => line.text.trim() !== '')
  if (start === -1) return { labels: [], others: 0 }
  const length = lines.slice(start).findIndex((line) => line.text.trim() === '')
  const block = lines.slice(start, length === -1 ? undefined : start + length)
  const labels = block.flatMap((line) => parseLabel(line) ?? [])
  return { labels, others: block.length - labels.length }
}

/** Parses `Author: Ada Quill`, `**Author:** Ada Quill` and `- Author: Ada Quill`. */
function parseLabel(line: TopLine, separator = ':'): LabelLine | null {
  const written = line.text.trim()
  const isListed = /^[-*+] /.test(written)
  const bare = (isListed ? written.slice(2).trim() : written).replace(/^(\*\*|__)([^*_\n]{1,60})\1/, '$2')
  const parsed = parseKeyLine(bare.replace('：', ': '), separator)
  if (parsed === null) return null
  const value = separator === ':' ? parsed.value.replace(/^: */, '') : parsed.value
  return { ...parsed, value, line, isListed, field: findKey(parsed.key)?.field ?? null }
}

function take(text: string, labels: readonly LabelLine[]): NoteFacts {
  const entries = labels.map(({ key, value, line }) => toEntry(key, removeQuotes(value), line))
  return {
    entries,
    tool: null,
    text: emptyLines(
      text,
      labels.map(({ line }) => line),
    ),
  }
}
