import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Picture } from '../../archive/article.ts'
import { splitLines, joinLines, textOf } from '../markdown/lines.ts'
import { isTextBlock, type LocatedField, parseFieldsOnly, takeFields } from './located-fields.ts'
import { parseMetadataLine } from './metadata-line.ts'
import { parseCaption } from './parse-caption.ts'
import { foldSpace } from '../text/fold-space.ts'
import { removeLastWord } from '../text/trim-characters.ts'

export interface Header {
  /** Null if the front matter has the headline, or if the file is empty. */
  readonly headline: string | null
  readonly fields: readonly LocatedField[]
  readonly pictures: readonly Picture[]
  /** The blocks below the header, and those between its parts. */
  readonly body: readonly RootContent[]
}

const MAX_HEADLINE = 200
const MAX_HEADLINE_LINES = 8
/** A long first line is cut to this length. */
const MAX_CUT_HEADLINE = 120
/** Paragraphs of a standfirst between the headline and the metadata. */
const MAX_STANDFIRST = 2
/** Longer blocks are not part of a section's name. */
const MAX_KICKER = 120

/**
 * Reads the headline, metadata and captions above the text. `title` is the headline of the front matter; the same
 * headline above the text is dropped.
 */
export function readHeader(blocks: readonly RootContent[], title: string | null): Header {
  const fields: LocatedField[] = []
  const pictures: Picture[] = []
  const skipped: RootContent[] = []
  // Reversed, because removing the last element of an array takes no time.
  const rest = (title === null ? blocks : withoutTitle(blocks, title)).toReversed()
  let standfirst = 0
  let headline: string | null = null
  let hasHeadline = title !== null
  let hasText = false
  let isDated = false

  while (rest.length > 0) {
    const block = rest.at(-1)
    if (block === undefined || standfirst > MAX_STANDFIRST) break
    if (block.type === 'heading' && block.children.length === 0) {
      rest.pop()
      continue
    }
    if (isPictureOnly(block) || block.type === 'thematicBreak') {
      rest.pop()
      if (hasText || block.type !== 'thematicBreak') skipped.push(block)
      if (hasText && block.type === 'thematicBreak') standfirst++
      continue
    }
    if (!isTextBlock(block)) break
    const { fields: taken, remaining } = takeFields(splitLines(block))
    if (taken.length > 0 && (remaining.length === 0 || !hasText) && !(isDated && hasIncompleteDate(taken))) {
      for (const field of taken) fields.push(field)
      isDated ||= taken.some(({ field }) => field.kind === 'published')
      rest.pop()
      const paragraph = joinLines(remaining)
      if (paragraph !== null) rest.push(paragraph)
      continue
    }
    if (!hasHeadline && (block.type === 'heading' || !isKicker(block, rest))) {
      hasHeadline = true
      const split = takeHeadline(block)
      headline = split.headline
      rest.pop()
      if (split.remaining !== null) rest.push(split.remaining)
      continue
    }
    const picture = hasText || block.type === 'heading' ? null : parseCaption(block)
    if (picture !== null) {
      pictures.push(picture)
      rest.pop()
      continue
    }
    if (block.type === 'heading') break
    hasText = hasHeadline
    skipped.push(block)
    standfirst++
    rest.pop()
    if (hasHeadline && !isMetadataNear(rest, fields)) break
  }
  return { headline, fields, pictures, body: [...skipped, ...rest.toReversed()] }
}

function withoutTitle(blocks: readonly RootContent[], title: string): readonly RootContent[] {
  const index = blocks.findIndex((block) => isTextBlock(block) && parseFieldsOnly(block) === null)
  const block = blocks[index]
  const isRepeated =
    block !== undefined &&
    isTextBlock(block) &&
    index <= 2 &&
    foldHeadline(textOf(block.children)) === foldHeadline(title)
  return isRepeated ? blocks.toSpliced(index, 1) : blocks
}

/** Keeps only letters and digits: quotes, dashes, case and white space don't distinguish headlines. */
function foldHeadline(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** After the article's date, `Dec 31` or `2023` is the heading of a table or a chapter, not a second date. */
function hasIncompleteDate(fields: readonly LocatedField[]): boolean {
  return fields.some(({ field }) => field.kind === 'published' && field.parsed.kind === 'incomplete')
}

function isPictureOnly(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false
  return block.children.every(
    (child) => child.type.startsWith('image') || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** A kicker is a short line above the headline, such as the name of a section. `rest` is reversed, and ends with the block. */
function isKicker(block: Paragraph, rest: readonly RootContent[]): boolean {
  const next = rest.slice(-3).toReversed()
  const headline = next.slice(1).findIndex((other) => other.type === 'heading' && other.depth === 1)
  const above = next.slice(0, headline + 1)
  const areShort = above.every((other) => isTextBlock(other) && textOf(other.children).length <= MAX_KICKER)
  return headline !== -1 && areShort && block.children.length > 0
}

/** Returns true if the block before the reversed `rest` may be a standfirst: the next paragraphs have a missing date or byline. */
function isMetadataNear(rest: readonly RootContent[], fields: readonly LocatedField[]): boolean {
  const known = new Set(fields.map(({ field }) => field.kind))
  if (known.has('authors') && known.has('published')) return false
  return rest.slice(-MAX_STANDFIRST).some((block) => {
    const next = isTextBlock(block) ? (parseFieldsOnly(block) ?? []) : []
    return next.some(({ field }) => (field.kind === 'authors' || field.kind === 'published') && !known.has(field.kind))
  })
}

/** Takes a whole heading or short paragraph, the first line of a longer one, or the beginning of a very long line. */
function takeHeadline(block: Heading | Paragraph): { readonly headline: string; readonly remaining: Paragraph | null } {
  const lines = splitLines(block)
  const metadataIndex = lines
    .slice(0, MAX_HEADLINE_LINES)
    .findIndex((line, index) => index > 0 && parseMetadataLine(line) !== null)
  const own = metadataIndex === -1 ? lines : lines.slice(0, metadataIndex)
  const text = cleanHeadline(own.map((line) => line.text).join(' '))
  const hasSentenceEnd = own.slice(0, -1).some((line) => /[.!?…]["”»)]?$/.test(line.text))
  if (block.type === 'heading' || (text.length <= MAX_HEADLINE && !hasSentenceEnd)) {
    return { headline: text, remaining: joinLines(lines.slice(own.length)) }
  }
  const first = cleanHeadline(own[0]?.text ?? '')
  if (first.length <= MAX_HEADLINE && own.length > 1) {
    return { headline: first, remaining: joinLines(lines.slice(1)) }
  }
  return { headline: `${removeLastWord(first.slice(0, MAX_CUT_HEADLINE))}…`, remaining: block }
}

function cleanHeadline(text: string): string {
  return foldSpace(text.replace(/^#{2,}/, ''))
}
