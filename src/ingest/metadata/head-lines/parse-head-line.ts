import type { Line } from '../../markdown/lines.ts'
import { listWords } from '../label-reader.ts'
import { AUTHOR_PREPOSITIONS } from '../labels.ts'
import { type MetadataField, parsePart, parseTimeField, toFields } from '../metadata-line.ts'
import { isOnlyRoles } from '../names/roles.ts'
import { readOrigin } from '../original-url.ts'
import { parseLowerCaseByline } from '../parse-byline.ts'
import { classifyPart, parseNames } from './classify-part.ts'
import { CREDIT_WORDS } from './head-words.ts'

const MAX_LINE = 200
/** A longer part between bars is a sentence. */
const MAX_REST = 60
const BARS = / ?[|·•｜] ?/
const DASHES = / (?:—|–|-{1,2}) /
// Lines have single spaces, so no run of spaces is tried from each of its spaces.
const BEFORE_CREDIT = new RegExp(
  String.raw`(?<![ ,;/.&])[ ,;/.&]+(?=(?:${listWords(CREDIT_WORDS)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')})(?::| by | von | de | di | door | av | af ))`,
  'iu',
)
const BEFORE_BYLINE = new RegExp(
  ` (?=(?:${AUTHOR_PREPOSITIONS.filter((word) => /^\p{Script=Latin}/u.test(word)).join('|')}) )`,
  'iu',
)

interface HeadContext {
  /** True if a line above names the authors: then other names are text. */
  readonly hasByline: boolean
}

/**
 * Parses a line below the headline whose parts have no labels, such as `Ada Quill - September 19, 2014` or `The Courier |
 * By Ada Quill | 5 min read`. Parts between bars that are not recognised become `rest`. Null for lines of text.
 */
export function parseHeadLine(line: Line, { hasByline }: HeadContext): readonly MetadataField[] | null {
  const { text } = line
  if (text === '' || text.length > MAX_LINE) return null
  return (
    parseWhole(text, hasByline) ??
    parseParts(text.split(BARS), hasByline, 'rest') ??
    parseParts(text.split(DASHES), hasByline, 'text') ??
    parseParts(text.split(BEFORE_CREDIT), hasByline, 'text') ??
    parseParts(splitAtFirst(text, BEFORE_BYLINE), hasByline, 'text') ??
    parseBeforeDate(text, hasByline)
  )
}

function parseWhole(text: string, hasByline: boolean): readonly MetadataField[] | null {
  const byline = parseLowerCaseByline(text)
  if (byline !== null) return toFields(text, byline)
  const fields = classifyPart(text)
  // A role belongs to the byline above it, unless the line has nothing else: `Special Correspondent`.
  const words = text.split(' ')
  return isByline(fields) && !hasByline && !(words.length > 1 && isOnlyRoles(words)) ? null : fields
}

/** `unknown` says what a part is that is not recognised: either it is kept, or the whole line is text. */
function parseParts(
  parts: readonly string[],
  hasByline: boolean,
  unknown: 'rest' | 'text',
): readonly MetadataField[] | null {
  const written = parts.map((part) => part.trim()).filter((part) => part !== '')
  if (written.length < 2) return null
  const parsed = written.map((part) => ({ part, fields: parseLabelled(part) ?? classifyPart(part) }))
  const hasFact = parsed.some(({ fields }) => fields?.some(isFact) ?? false)
  const isSection = parsed.some(({ fields }) => fields?.every(({ kind }) => kind === 'section') ?? false)
  const isNamedSection = isSection && parsed.some(({ part, fields }) => fields === null && parseNames(part) !== null)
  if (!hasFact && !isNamedSection) return null
  const hasNames = hasByline || parsed.some(({ fields }) => isByline(fields))
  const result: MetadataField[] = []
  for (const [index, { part, fields }] of parsed.entries()) {
    // `By Ada Quill | Jonas Vetch` goes on with names.
    const mayBeNames = !hasNames || isByline(parsed[index - 1]?.fields ?? null)
    const names = fields === null && mayBeNames ? parseNames(part) : null
    if (fields !== null) result.push(...fields)
    else if (names !== null) result.push(...names)
    else if (unknown === 'rest' && isShort(part)) result.push({ kind: 'rest', text: part })
    else return null
  }
  return result
}

/** Parses `Lannow Courier, September 19, 2014`: a name, a newspaper or a place before a date. */
function parseBeforeDate(text: string, hasByline: boolean): readonly MetadataField[] | null {
  for (let comma = text.indexOf(', '); comma !== -1; comma = text.indexOf(', ', comma + 1)) {
    const date = parsePart(text.slice(comma + 2))
    if (date === null || !date.every(isDate)) continue
    const before = text.slice(0, comma)
    const known = classifyPart(before) ?? (hasByline ? null : parseNames(before))
    if (known !== null) return [...known, ...date]
    return /^\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: \p{Lu}[\p{L}\p{M}’'-]{1,30})?$/u.test(before)
      ? [...date, { kind: 'rest', text: before }]
      : null
  }
  return null
}

function parseLabelled(part: string): readonly MetadataField[] | null {
  const origin = readOrigin({ nodes: [], text: part, position: { line: 1, column: 1 } })
  if (origin !== null && origin.kind !== 'label') return [origin]
  return parsePart(part) ?? parseTimeField(part)
}

function isDate({ kind }: MetadataField): boolean {
  return kind === 'published' || kind === 'updated'
}

/** Without one of these, a line such as `Ferry | Council | Storm` is text. */
function isFact(field: MetadataField): boolean {
  return (
    isDate(field) ||
    field.kind === 'relative' ||
    field.kind === 'no-fact' ||
    (field.kind === 'authors' && field.authors.length > 0)
  )
}

function isByline(fields: readonly MetadataField[] | null): boolean {
  return fields?.some(({ kind }) => kind === 'authors') ?? false
}

function isShort(part: string): boolean {
  return part.length <= MAX_REST && !/[.!?…]$/.test(part)
}

function splitAtFirst(text: string, separator: RegExp): readonly string[] {
  const match = separator.exec(text)
  return match === null ? [text] : [text.slice(0, match.index), text.slice(match.index + match[0].length)]
}
