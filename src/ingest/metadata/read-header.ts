import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Picture } from '../../archive/article.ts'
import { isTextBlock, type LocatedField, parseFieldsOnly, takeFields } from './metadata-fields.ts'
import { parseMetadataLine } from './metadata-line.ts'
import { linesOf, paragraphOf, textOf } from '../markdown/lines.ts'
import { parseCaption } from './parse-caption.ts'

/** What stands above the text. `headline` is null where the front matter gave it or the file is empty. */
export interface Header {
  readonly headline: string | null
  readonly facts: readonly LocatedField[]
  readonly pictures: readonly Picture[]
  readonly body: readonly RootContent[]
}

const MAX_HEADLINE = 200
const MAX_HEADLINE_LINES = 8
// A standfirst of so many paragraphs may part the headline from the byline and the date.
const MAX_STANDFIRST = 2

/** `title` is the headline of the front matter: repeated above the text, it is not read twice. */
export function readHeader(blocks: readonly RootContent[], title: string | null): Header {
  const facts: LocatedField[] = []
  const pictures: Picture[] = []
  const passed: RootContent[] = []
  const rest = [...blocks]
  let headline: string | null = null
  let isNamed = title !== null
  let ended = false

  if (title !== null) {
    const first = rest.findIndex((block) => isTextBlock(block) && parseFieldsOnly(block) === null)
    const block = rest[first]
    const isNear = block !== undefined && isTextBlock(block) && first <= 2
    if (isNear && fold(textOf(block.children)) === fold(title)) rest.splice(first, 1)
  }
  while (rest.length > 0) {
    const block = rest[0]
    if (block === undefined || passed.filter((kept) => !isPictureOnly(kept)).length > MAX_STANDFIRST) break
    if (block.type === 'heading' && block.children.length === 0) {
      rest.shift()
      continue
    }
    if (isPictureOnly(block) || block.type === 'thematicBreak') {
      rest.shift()
      if (ended || block.type !== 'thematicBreak') passed.push(block)
      continue
    }
    if (!isTextBlock(block)) break
    const { taken, left } = takeFields(linesOf(block))
    if (taken.length > 0 && (left.length === 0 || !ended) && !isHeadOfTable(taken, facts)) {
      facts.push(...taken)
      rest.shift()
      const remainder = paragraphOf(left)
      if (remainder !== null) rest.unshift(remainder)
      continue
    }
    if (!isNamed && (block.type === 'heading' || !isKicker(block, rest))) {
      isNamed = true
      const named = takeHeadline(block)
      headline = named.headline
      rest.shift()
      if (named.left !== null) rest.unshift(named.left)
      continue
    }
    const picture = ended || block.type === 'heading' ? null : parseCaption(block)
    if (picture !== null) {
      pictures.push(picture)
      rest.shift()
      continue
    }
    if (block.type === 'heading') break
    ended = isNamed
    passed.push(block)
    rest.shift()
    if (isNamed && !factsFollow(rest, facts)) break
  }
  return { headline, facts, pictures, body: [...passed, ...rest] }
}

/** Below the article's date, `Dec 31` or `2023` is no other one, but begins a table of figures or a chapter. */
function isHeadOfTable(taken: readonly LocatedField[], known: readonly LocatedField[]): boolean {
  const isDated = known.some(({ fact }) => fact.kind === 'published')
  return isDated && taken.some(({ fact }) => fact.kind === 'published' && fact.reading.kind === 'incomplete')
}

/** Quotes, dashes, case and white space do not tell two headlines apart. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function isPictureOnly(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false
  return block.children.every(
    (child) => child.type.startsWith('image') || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** A short line above the headline proper, such as the name of a section. */
function isKicker(block: Paragraph, rest: readonly RootContent[]): boolean {
  const next = rest.slice(1, 3).findIndex((other) => other.type === 'heading' && other.depth === 1)
  const between = rest.slice(0, next + 1)
  const areShort = between.every((other) => isTextBlock(other) && textOf(other.children).length <= 120)
  return next !== -1 && areShort && block.children.length > 0
}

/** Whether a standfirst may have come between: the next paragraphs hold a date or a byline that is still missing. */
function factsFollow(rest: readonly RootContent[], facts: readonly LocatedField[]): boolean {
  const known = new Set(facts.map(({ fact }) => fact.kind))
  if (known.has('authors') && known.has('published')) return false
  return rest.slice(0, MAX_STANDFIRST).some((block) => {
    const found = isTextBlock(block) ? (parseFieldsOnly(block) ?? []) : []
    return found.some(({ fact }) => (fact.kind === 'authors' || fact.kind === 'published') && !known.has(fact.kind))
  })
}

/** A heading, a short paragraph, or the first line of a longer one; of one endless line, its beginning. */
function takeHeadline(block: Heading | Paragraph): { readonly headline: string; readonly left: Paragraph | null } {
  const lines = linesOf(block)
  const factsAt = lines
    .slice(0, MAX_HEADLINE_LINES)
    .findIndex((line, index) => index > 0 && parseMetadataLine(line) !== null)
  const own = factsAt === -1 ? lines : lines.slice(0, factsAt)
  const text = cleanHeadline(own.map((line) => line.text).join(' '))
  const endsInside = own.slice(0, -1).some((line) => /[.!?…]["”»)]?$/.test(line.text))
  if (block.type === 'heading' || (text.length <= MAX_HEADLINE && !endsInside)) {
    return { headline: text, left: paragraphOf(lines.slice(own.length)) }
  }
  const first = cleanHeadline(own[0]?.text ?? '')
  if (first.length <= MAX_HEADLINE && own.length > 1) return { headline: first, left: paragraphOf(lines.slice(1)) }
  return { headline: `${first.slice(0, 120).replace(/\s+\S*$/, '')}…`, left: block }
}

function cleanHeadline(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
