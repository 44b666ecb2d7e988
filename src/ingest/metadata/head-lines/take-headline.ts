import type { Heading, Paragraph } from 'mdast'
import { joinLines, type Line, linksOf, splitLines, textOf } from '../../markdown/lines.ts'
import { foldSpace } from '../../text/fold-space.ts'
import { removeLastWord } from '../../text/trim-characters.ts'
import { takeFields } from '../located-fields.ts'
import { toWebAddress } from '../original-url.ts'

const MAX_HEADLINE = 200
const MAX_HEADLINE_LINES = 8
const BELOW = { isBelowHeadline: true, hasByline: false, mayBeAddress: true } as const
const SENTENCE_END = /[.!?…]["”»)]?$/
/** A shorter line with a full stop may be the end of the headline. */
const MIN_SENTENCE_WORDS = 5
/** A long first line is cut to this length. */
const MAX_CUT_HEADLINE = 120

interface TakenHeadline {
  readonly headline: string
  /** The address of a headline that is a link. */
  readonly url: string | null
  /** The standfirst below the headline, and the lines of metadata below both. */
  readonly remaining: readonly Paragraph[]
}

/** Takes a whole heading or short paragraph, the first line of a longer one, or the beginning of a very long line. */
export function takeHeadline(block: Heading | Paragraph): TakenHeadline {
  const lines = splitLines(block)
  const above = lines.slice(0, findMetadata(lines))
  const own = block.type === 'heading' ? above : withoutStandfirst(above)
  const text = cleanHeadline(own.map((line) => line.text).join(' '))
  const hasSentenceEnd = own.slice(0, -1).some((line) => SENTENCE_END.test(line.text))
  if (block.type === 'heading' || (text.length <= MAX_HEADLINE && !hasSentenceEnd)) {
    const remaining = toParagraphs(lines.slice(own.length, above.length), lines.slice(above.length))
    return { headline: text, url: findLinkedAddress(own, text), remaining }
  }
  const first = cleanHeadline(own[0]?.text ?? '')
  if (first.length <= MAX_HEADLINE && own.length > 1) {
    return { headline: first, url: null, remaining: toParagraphs(lines.slice(1)) }
  }
  return {
    headline: `${removeLastWord(first.slice(0, MAX_CUT_HEADLINE))}…`,
    url: null,
    remaining: block.type === 'paragraph' ? [block] : [],
  }
}

function toParagraphs(...groups: readonly (readonly Line[])[]): readonly Paragraph[] {
  return groups.map(joinLines).filter((paragraph) => paragraph !== null)
}

/** Returns the index of the first metadata line below the first line. The name of a newspaper or a section counts only above another one. */
function findMetadata(lines: readonly Line[]): number {
  const isWeak: boolean[] = []
  for (const [index, line] of lines.slice(0, MAX_HEADLINE_LINES).entries()) {
    const { fields } = index === 0 ? { fields: [] } : takeFields([line], BELOW)
    const isName = fields.length > 0 && fields.every(({ field }) => field.kind === 'source' || field.kind === 'section')
    if (fields.length > 0 && !isName) return isWeak.lastIndexOf(false) + 1
    isWeak.push(isName)
  }
  return lines.length
}

function findLinkedAddress(lines: readonly Line[], text: string): string | null {
  const [link, ...others] = lines.flatMap((line) => linksOf(line.nodes))
  return link === undefined || others.length > 0 || textOf(link.children) !== text || /^(?:https?:|www\.)/i.test(text)
    ? null
    : toWebAddress(link.url)
}

/** Returns the lines above the standfirst, which ends with a full stop. */
function withoutStandfirst(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex((line, index) => index > 0 && /^[^\p{L}]{0,2}\p{Lu}/u.test(line.text))
  const isEnded = lines.findIndex((line) => SENTENCE_END.test(line.text)) === lines.length - 1
  return start !== -1 && isEnded && isSentence(lines.slice(start)) ? lines.slice(0, start) : lines
}

/** In a sentence, half of the words or more have no capital. */
function isSentence(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.text.split(' '))
  return words.length >= MIN_SENTENCE_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length
}

function cleanHeadline(text: string): string {
  return foldSpace(text.replace(/^#{2,}/, ''))
}
