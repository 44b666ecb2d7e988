import type { Paragraph, PhrasingContent } from 'mdast'
import { FINDINGS } from '../diagnostics/findings.ts'
import { textOf, positionOf } from '../markdown/lines.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import type { BodyBlock } from './extract-related.ts'
import { WordCounts } from './word-counts.ts'

// Whatever ends here may be finished: a sentence, a quotation, a bracket, an item of a list, a line that announces one.
const OPEN_END = /[\p{L}\p{M}\p{N},–—%‰€$£°]$/u
const CUT_WORD = /\p{L}{2}[-\u00ad\u2010]$/u
const ADDRESS = /^(?:https?:|www\.|[\w.+-]{1,64}@)/i
// `first- and second-class` is not a word that was cut.
const SUSPENDING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|i|и|или)(?!\p{L})/u
// Verses and telegraphic lines are paragraphs of their own.
const MIN_CHARACTERS = 40

interface Piece {
  readonly paragraph: Paragraph
  /** As `textOf` gives it, but for white space within: its beginning and its end tell nearly always. */
  readonly edgeText: string
}

/**
 * Joins paragraphs that a page break cut in the middle of a sentence: the first has no end, the second begins with a
 * lower-case letter. Scripts without case are left alone, since nothing in them tells. Words cut at the end of a line
 * or a paragraph are closed up; see `closeWord` for the hyphen.
 */
export function repairBreaks(blocks: readonly BodyBlock[], diagnostics: Diagnostics): readonly BodyBlock[] {
  const words = new WordCounts(() =>
    blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : '')).join('\n'),
  )
  const result: BodyBlock[] = []
  // The pieces of a paragraph wait until its end is found, since joining them one by one would copy it each time.
  let waiting: Piece[] = []
  const endParagraph = () => {
    const [first, ...rest] = waiting.map(({ paragraph }) => paragraph)
    if (first !== undefined) result.push(rest.length === 0 ? first : joinParagraphs(first, rest, words))
    waiting = []
  }
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      endParagraph()
      result.push(block)
      continue
    }
    const paragraph = repairLines(block, words, diagnostics)
    const piece = { paragraph, edgeText: edgeText(paragraph) }
    const last = waiting.at(-1)
    if (last !== undefined && isCut(last, piece, waiting.length > 1)) {
      diagnostics.add(FINDINGS.paragraphJoined, positionOf(paragraph), ...joinContext(last, piece))
    } else endParagraph()
    waiting.push(piece)
  }
  endParagraph()
  return result
}

function isCut(first: Piece, second: Piece, isContinued: boolean): boolean {
  // Says for nearly all paragraphs that they are whole.
  if (!/^\p{Ll}/u.test(second.edgeText) && !CUT_WORD.test(first.edgeText)) return false
  const end = textOf(first.paragraph.children)
  const start = textOf(second.paragraph.children)
  if (isWhollyMarked(first.paragraph) || isWhollyMarked(second.paragraph)) return false
  if (second.paragraph.children[0]?.type === 'html') return false
  if (ADDRESS.test(start) || ADDRESS.test(end.split(' ').at(-1) ?? '') || /^\p{Ll}\p{Lu}/u.test(start)) return false
  // A cut word goes on in lower case, or as the second half of a name: Anglo- / Saxon.
  if (CUT_WORD.test(end)) {
    if (/^\p{Ll}/u.test(start)) return !SUSPENDING.test(start)
    return /^\p{Lu}\p{Ll}/u.test(start) && /\p{Lu}\p{L}*[-\u2010]$/u.test(end)
  }
  return /^\p{Ll}/u.test(start) && OPEN_END.test(end) && (isContinued || end.length >= MIN_CHARACTERS)
}

function edgeText({ children }: Paragraph): string {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value.trim() : textOf(children)
}

/** A paragraph all in bold or italics is a heading, a caption or a remark. */
function isWhollyMarked(paragraph: Paragraph): boolean {
  const [only] = paragraph.children
  return paragraph.children.length === 1 && only !== undefined && only.type !== 'text'
}

function joinParagraphs(first: Paragraph, rest: readonly Paragraph[], words: WordCounts): Paragraph {
  const children: PhrasingContent[] = [...first.children]
  for (const paragraph of rest) {
    const last = children.at(-1)
    const [next, ...others] = paragraph.children
    const end = last?.type === 'text' ? /(\p{L}+)[-\u00ad\u2010]\s*$/u.exec(last.value) : null
    const start = next?.type === 'text' ? /^\p{L}+/u.exec(next.value) : null
    if (last?.type === 'text' && next?.type === 'text' && end !== null && start !== null) {
      const word = closeWord(end[1] ?? '', start[0], words, 'drop')
      const value = `${last.value.slice(0, end.index)}${word}${next.value.slice(start[0].length)}`
      children[children.length - 1] = { ...last, value }
      children.push(...others)
    } else children.push({ type: 'text', value: ' ' }, ...paragraph.children)
  }
  return { ...first, children }
}

/**
 * Closes up `exam-⏎ple`. Across paragraphs the hyphen is that of a typesetter and goes; at the end of a line inside a
 * paragraph nothing tells `exam-⏎ple` from `storm-⏎bound`, so there it stays unless the article writes the whole word
 * elsewhere. In both places it stays before a capital, where the article writes the word with it, and where it writes
 * the two halves as words of their own (storms, and what is damaged) but never the whole.
 */
function closeWord(first: string, second: string, words: WordCounts, doubt: 'drop' | 'keep'): string {
  if (/^\p{Lu}/u.test(second) || words.count(`${first}-${second}`) > 0) return `${first}-${second}`
  // The second half always counts once: it begins the line, or the paragraph, that is being joined.
  const areWords = words.count(first) > 0 && words.count(second) > 1
  const drops = words.count(`${first}${second}`) > 0 || (doubt === 'drop' && !areWords)
  return drops ? `${first}${second}` : `${first}-${second}`
}

/** A soft hyphen at the end of a line is always a cut; a hyphen before a lower-case letter is closed up. */
function repairLines(paragraph: Paragraph, words: WordCounts, diagnostics: Diagnostics): Paragraph {
  const isCutInside = paragraph.children.some((node) => node.type === 'text' && /[-\u2010\u00ad]\s*\n/.test(node.value))
  if (!isCutInside) return paragraph
  // One finding for a paragraph is enough to make a person look at it.
  const joined: (readonly [string, string])[] = []
  const children = paragraph.children.map((node) => {
    if (node.type !== 'text') return node
    const value = node.value
      .replace(/\u00ad\s*\n\s*/g, '')
      .replace(/(\p{L}+)[-\u2010]\s*\n\s*(\p{Ll}+)/gu, (whole, first: string, second: string) => {
        if (SUSPENDING.test(second)) return whole
        const closed = closeWord(first, second, words, 'keep')
        joined.push([`${first}- / ${second}`, closed])
        return closed
      })
    return Object.assign({}, node, { value })
  })
  const [firstJoined] = joined
  if (firstJoined !== undefined) diagnostics.add(FINDINGS.wordJoined, positionOf(paragraph), ...firstJoined)
  return { ...paragraph, children }
}

/** The last words of one and the first of the other. */
function joinContext(first: Piece, second: Piece): readonly [string, string] {
  const before = textOf(first.paragraph.children).split(' ').slice(-3)
  const behind = textOf(second.paragraph.children).split(' ').slice(0, 3)
  return [before.join(' '), behind.join(' ')]
}
