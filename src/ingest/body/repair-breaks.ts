import type { Paragraph, PhrasingContent } from 'mdast'
import { FINDINGS } from '../diagnostics/findings.ts'
import { textOf, positionOf } from '../markdown/lines.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import type { BodyBlock } from './extract-related.ts'
import { createWordCounter } from './word-counts.ts'

// The end of a paragraph that may continue. Any other character may end a sentence, a quotation, a bracket, a list
// item, or the introduction of a list.
const OPEN_END = /[\p{L}\p{M}\p{N},–—%‰€$£°]$/u
const CUT_WORD = /\p{L}{2}[-\u00ad\u2010]$/u
// A half of a cut word has at most 100 letters: without a limit, a run of letters would be searched from each of them.
const CUT_NAME = /\p{Lu}\p{L}{0,99}[-\u2010]$/u
const FIRST_HALF = /(?<!\p{L})(\p{L}{1,100})[-\u00ad\u2010]\s*$/u
const SECOND_HALF = /^\p{L}{1,100}(?!\p{L})/u
const CUT_AT_LINE_END = /(?<!\p{L})(\p{L}{1,100})[-\u2010][^\S\n]*\n\s*(\p{Ll}{1,100})/gu
const ADDRESS = /^(?:https?:|www\.|[\w.+-]{1,64}@)/i
// The hyphen in `first- and second-class` does not mark a cut word.
const SUSPENDING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|i|и|или)(?!\p{L})/u
// Shorter paragraphs may be verses or telegrams, so they are not joined.
const MIN_CHARACTERS = 40

type CountWord = ReturnType<typeof createWordCounter>

interface Piece {
  readonly paragraph: Paragraph
  /**
   * The text of the paragraph with its original white space. Its start and its end suffice for nearly all paragraphs.
   */
  readonly edgeText: string
}

/**
 * Joins two paragraphs if a page break divided a sentence: the first paragraph does not end a sentence, and the second
 * starts with a lower-case letter. Scripts without case are left unchanged, because they lack this sign. Also joins
 * words that were cut at the end of a line or a paragraph; `closeWord` decides about the hyphen.
 */
export function repairBreaks(blocks: readonly BodyBlock[], diagnostics: Diagnostics): readonly BodyBlock[] {
  const countWord = createWordCounter(() =>
    blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : '')).join('\n'),
  )
  const result: BodyBlock[] = []
  // Joins the pieces of a paragraph after its end is found, because joining them one by one would copy the text each
  // time.
  let waiting: Piece[] = []
  const endParagraph = () => {
    const [first, ...rest] = waiting.map(({ paragraph }) => paragraph)
    if (first !== undefined) result.push(rest.length === 0 ? first : joinParagraphs(first, rest, countWord))
    waiting = []
  }
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      endParagraph()
      result.push(block)
      continue
    }
    const paragraph = repairLines(block, countWord, diagnostics)
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
  // Skips nearly all paragraphs, because they are complete.
  if (!/^\p{Ll}/u.test(second.edgeText) && !CUT_WORD.test(first.edgeText)) return false
  const end = textOf(first.paragraph.children)
  const start = textOf(second.paragraph.children)
  if (isWhollyMarked(first.paragraph) || isWhollyMarked(second.paragraph)) return false
  if (second.paragraph.children[0]?.type === 'html') return false
  if (ADDRESS.test(start) || ADDRESS.test(end.split(' ').at(-1) ?? '') || /^\p{Ll}\p{Lu}/u.test(start)) return false
  // A cut word continues in lower case, or as the second half of a name: Anglo- / Saxon.
  if (CUT_WORD.test(end)) {
    if (/^\p{Ll}/u.test(start)) return !SUSPENDING.test(start)
    return /^\p{Lu}\p{Ll}/u.test(start) && CUT_NAME.test(end)
  }
  return /^\p{Ll}/u.test(start) && OPEN_END.test(end) && (isContinued || end.length >= MIN_CHARACTERS)
}

function edgeText({ children }: Paragraph): string {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value.trim() : textOf(children)
}

/** Returns true if a whole paragraph is bold or italic: it is a heading, a caption or a remark. */
function isWhollyMarked(paragraph: Paragraph): boolean {
  const [only] = paragraph.children
  return paragraph.children.length === 1 && only !== undefined && only.type !== 'text'
}

function joinParagraphs(first: Paragraph, rest: readonly Paragraph[], countWord: CountWord): Paragraph {
  const children: PhrasingContent[] = [...first.children]
  // The text of the last child before its last cut word. It is joined once, because a paragraph may have many cut words.
  const before: string[] = []
  const endText = () => {
    const last = children.at(-1)
    if (last?.type === 'text' && before.length > 0)
      children[children.length - 1] = { ...last, value: [...before, last.value].join('') }
    before.length = 0
  }
  for (const paragraph of rest) {
    const last = children.at(-1)
    const [next, ...others] = paragraph.children
    const end = last?.type === 'text' ? FIRST_HALF.exec(last.value) : null
    const start = next?.type === 'text' ? SECOND_HALF.exec(next.value) : null
    const isCutWord = last?.type === 'text' && next?.type === 'text' && end !== null && start !== null
    if (isCutWord) {
      before.push(last.value.slice(0, end.index))
      const word = closeWord(end[1] ?? '', start[0], countWord, 'drop')
      children[children.length - 1] = { ...last, value: word + next.value.slice(start[0].length) }
    }
    if (isCutWord && others.length === 0) continue
    endText()
    for (const child of isCutWord ? others : [SPACE, ...paragraph.children]) children.push(child)
  }
  endText()
  return { ...first, children }
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' }

/**
 * Joins `exam-⏎ple`. Between two paragraphs, the hyphen comes from typesetting and is removed. Inside a paragraph,
 * `exam-⏎ple` cannot be distinguished from `storm-⏎bound`, so the hyphen is kept unless the article contains the joined
 * word elsewhere. In both cases, the hyphen is kept before a capital, if the article contains the hyphenated word, and
 * if the article contains both halves as words but never the joined word.
 */
function closeWord(first: string, second: string, countWord: CountWord, doubt: 'drop' | 'keep'): string {
  if (/^\p{Lu}/u.test(second) || countWord(`${first}-${second}`) > 0) return `${first}-${second}`
  // The second half always counts once, because it starts the line or the paragraph that is being joined.
  const areWords = countWord(first) > 0 && countWord(second) > 1
  const drops = countWord(`${first}${second}`) > 0 || (doubt === 'drop' && !areWords)
  return drops ? `${first}${second}` : `${first}-${second}`
}

/** Joins words across lines: always at a soft hyphen, and at a hyphen if a lower-case letter follows. */
function repairLines(paragraph: Paragraph, countWord: CountWord, diagnostics: Diagnostics): Paragraph {
  const isCutInside = paragraph.children.some((node) => node.type === 'text' && /[-\u2010\u00ad]\s*\n/.test(node.value))
  if (!isCutInside) return paragraph
  // One finding per paragraph is enough.
  const joined: (readonly [string, string])[] = []
  const children = paragraph.children.map((node) => {
    if (node.type !== 'text') return node
    const value = node.value
      .replace(/\u00ad\s*\n\s*/g, '')
      .replace(CUT_AT_LINE_END, (whole, first: string, second: string) => {
        if (SUSPENDING.test(second)) return whole
        const closed = closeWord(first, second, countWord, 'keep')
        joined.push([`${first}- / ${second}`, closed])
        return closed
      })
    return Object.assign({}, node, { value })
  })
  const [firstJoined] = joined
  if (firstJoined !== undefined) diagnostics.add(FINDINGS.wordJoined, positionOf(paragraph), ...firstJoined)
  return { ...paragraph, children }
}

/** Returns the last words of the first piece and the first words of the second. */
function joinContext(first: Piece, second: Piece): readonly [string, string] {
  const before = textOf(first.paragraph.children).split(' ').slice(-3)
  const behind = textOf(second.paragraph.children).split(' ').slice(0, 3)
  return [before.join(' '), behind.join(' ')]
}
