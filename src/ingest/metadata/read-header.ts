import { foldLetters } from '../text/fold-letters.ts'
import type { Paragraph, RootContent } from 'mdast'
import type { Position } from '../diagnostics/diagnostics.ts'
import { splitLines, joinLines, positionOf, textOf } from '../markdown/lines.ts'
import { parseSections } from './head-lines/classify-part.ts'
import { takeHeadline } from './head-lines/take-headline.ts'
import { isTextBlock, isWeak, type LocatedField, parseFieldsOnly, takeFields } from './located-fields.ts'
import { type Caption, parseCaption } from './parse-caption.ts'

export interface Header {
  /** Null if the front matter has the headline, or if the file is empty. */
  readonly headline: string | null
  readonly fields: readonly LocatedField[]
  /** The address of a headline that is a link, which counts if nothing else is the original address. */
  readonly linked: readonly LocatedField[]
  readonly pictures: readonly Caption[]
  /** The blocks below the header, and those between its parts. */
  readonly body: readonly RootContent[]
}

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
  const linked: LocatedField[] = []
  const pictures: Caption[] = []
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
    const lines = splitLines(block)
    const sections = hasHeadline ? null : parseSections(lines[0]?.text ?? '')
    // A heading is the headline, unless another one follows.
    const isAbove = block.type === 'paragraph' || rest.slice(-3, -1).some(({ type }) => type === 'heading')
    if (sections !== null && isAbove && (lines.length > 1 || rest.length > 1)) {
      const position = positionOf(block)
      fields.push(...sections.map((name): LocatedField => ({ field: { kind: 'section', name }, position })))
      rest.pop()
      const below = joinLines(lines.slice(1))
      if (below !== null) rest.push(below)
      continue
    }
    const head = {
      isBelowHeadline: hasHeadline && block.type === 'paragraph',
      hasByline: fields.some(({ field }) => field.kind === 'authors'),
      mayBeAddress: !hasText,
    }
    const { fields: found, remaining } = takeFields(lines, head)
    // The name of a newspaper or a section without other facts around it is text.
    const isAlone = found.every(isWeak) && fields.length === 0 && !isMetadataNear(rest.slice(-4, -1), fields)
    const taken = isAlone ? [] : found
    if (taken.length > 0 && (remaining.length === 0 || !hasText) && !(isDated && hasIncompleteDate(taken))) {
      for (const located of taken) {
        const { field, position } = located
        if (field.kind === 'credit') pictures.push({ caption: '', credit: field.credit })
        else if (field.kind === 'rest') skipped.push(toParagraph(field.text, position))
        else fields.push(located)
      }
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
      if (split.url !== null) linked.push({ field: { kind: 'url', url: split.url }, position: positionOf(block) })
      rest.pop()
      rest.push(...split.remaining.toReversed())
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
  return { headline, fields, linked, pictures, body: [...skipped, ...rest.toReversed()] }
}

function toParagraph(value: string, start: Position): Paragraph {
  const position = { start, end: start }
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

function withoutTitle(blocks: readonly RootContent[], title: string): readonly RootContent[] {
  const index = blocks.findIndex((block) => isTextBlock(block) && parseFieldsOnly(block) === null)
  const block = blocks[index]
  const isRepeated =
    block !== undefined &&
    isTextBlock(block) &&
    index <= 2 &&
    foldLetters(textOf(block.children)) === foldLetters(title)
  return isRepeated ? blocks.toSpliced(index, 1) : blocks
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
