import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from '../diagnostics/diagnostics.ts'
import { type Line, splitLines } from '../markdown/lines.ts'
import { parseNames } from './head-lines/classify-part.ts'
import { parseHeadLine } from './head-lines/parse-head-line.ts'
import { type MetadataField, parseFollowingUrl, parseMetadataLine } from './metadata-line.ts'
import { continueByline } from './names/continue-byline.ts'
import { readWebAddress } from './original-url.ts'
import { isBareByline } from './parse-byline.ts'

export interface LocatedField {
  readonly field: MetadataField
  readonly position: Position
}

const ADDRESS = /^(?:https?:\/\/|www\.)/i

export function isTextBlock(block: RootContent): block is Heading | Paragraph {
  return block.type === 'heading' || block.type === 'paragraph'
}

interface Taken {
  readonly fields: readonly LocatedField[]
  readonly remaining: readonly Line[]
}

/** What is known about the head of an article at one of its lines. */
export interface HeadState {
  /** Below the headline, lines without labels can be metadata too. */
  readonly isBelowHeadline: boolean
  readonly hasByline: boolean
  /** Above the text, an address alone is the original address. */
  readonly mayBeAddress: boolean
}

/**
 * Splits lines into the fields of the leading metadata lines and the remaining lines. `head` is null for lines that are
 * not in the head.
 */
export function takeFields(lines: readonly Line[], head: HeadState | null = null): Taken {
  const located: LocatedField[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined) break
    // `By` alone: the names are on the next line.
    const isBare = next !== undefined && isBareByline(line.text)
    const whole = isBare ? { ...line, text: `${line.text} ${next.text}` } : line
    const fields = parseLine(whole, located, head) ?? parseNamesAbove(line, next, located, head)
    if (fields === null)
      return located.every(isWeak)
        ? { fields: [], remaining: lines }
        : { fields: located, remaining: lines.slice(index) }
    located.push(...fields.map((field) => ({ field, position: line.position })))
    if (isBare) index++
  }
  return { fields: located, remaining: [] }
}

/** Returns true for the name of a newspaper or a section, which may also be text. */
export function isWeak({ field }: LocatedField): boolean {
  return (field.kind === 'source' && field.isUnlabelled === true) || field.kind === 'section'
}

function parseLine(
  line: Line,
  above: readonly LocatedField[],
  head: HeadState | null,
): readonly MetadataField[] | null {
  const last = above.at(-1)?.field
  const following = last?.kind === 'url-follows' ? parseFollowingUrl(line) : null
  if (following !== null) return [following]
  const labelled = parseMetadataLine(line)
  if (labelled !== null) return labelled
  if (head === null) return last?.kind === 'authors' ? continueByline(last.written, line.text) : null
  const address = head.mayBeAddress && ADDRESS.test(line.text) ? readWebAddress(line) : null
  if (address !== null) return [{ kind: 'url', url: address }]
  if (!head.isBelowHeadline) return null
  const hasByline = head.hasByline || above.some(({ field }) => field.kind === 'authors')
  const unlabelled = parseHeadLine(line, { hasByline })
  if (unlabelled !== null) return unlabelled
  if (last?.kind === 'authors') return continueByline(last.written, line.text)
  // A name beside a date, such as `Ada Quill` below `2 hours ago`.
  return above.length > 0 && !hasByline ? parseNames(line.text) : null
}

/** Parses a name without `By` directly above a date. */
function parseNamesAbove(
  line: Line,
  next: Line | undefined,
  above: readonly LocatedField[],
  head: HeadState | null,
): readonly MetadataField[] | null {
  if (head === null || !head.isBelowHeadline || head.hasByline || next === undefined) return null
  if (above.some(({ field }) => field.kind === 'authors')) return null
  if (!/\d/.test(next.text) || line.text === line.text.toUpperCase()) return null
  const below = parseMetadataLine(next) ?? parseHeadLine(next, { hasByline: true })
  return below?.some(isWholeDate) === true ? parseNames(line.text) : null
}

function isWholeDate(field: MetadataField): boolean {
  return field.kind === 'published' && field.parsed.kind !== 'incomplete'
}

/** The fields of a block that consists only of metadata; null for other blocks. */
export function parseFieldsOnly(block: Heading | Paragraph): readonly LocatedField[] | null {
  const { fields, remaining } = takeFields(splitLines(block))
  return remaining.length === 0 && fields.length > 0 ? fields : null
}
