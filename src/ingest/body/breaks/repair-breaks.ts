import type { Paragraph, PhrasingContent } from 'mdast'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { textOf, positionOf } from '../../markdown/lines.ts'
import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import type { BodyBlock } from '../extract-related.ts'
import { closeWord, type WordEvidence } from './close-word.ts'
import { isPageMark, removePageMarks } from './remove-page-marks.ts'
import { repairLines, SUSPENDING } from './repair-lines.ts'
import { createWordCounter } from './word-counts.ts'

// The end of a paragraph that may continue. Any other character may end a sentence, a quotation, a bracket, a list
// item, or the introduction of a list.
const OPEN_END = /[\p{L}\p{M}\p{N},–—%‰€$£°]$/u
const CUT_WORD = /\p{L}{2}[-\u00ad\u2010]$/u
// A half of a cut word has at most 100 letters: without a limit, a run of letters would be searched from each of them.
const CUT_NAME = /\p{Lu}\p{L}{0,99}[-\u2010]$/u
const FIRST_HALF = /(?<!\p{L})(\p{L}{1,100})[-\u00ad\u2010]\s*$/u
const SECOND_HALF = /^\p{L}{1,100}(?!\p{L})/u
/** A divided word is no evidence for itself. */
const DIVIDED_WORD = /(?<!\p{L})\p{L}{1,100}[-\u2010]\s{1,9}\p{Ll}{1,100}/gu
const ADDRESS = /^(?:https?:|www\.|[\w.+-]{1,64}@)/i
// Shorter paragraphs may be verses or telegrams, so they are not joined.
const MIN_CHARACTERS = 40

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
 * words that were cut at the end of a line or a paragraph; `closeWord` decides about the hyphen. Page numbers and running
 * headers between two paragraphs are removed before.
 */
export function repairBreaks(
  written: readonly BodyBlock[],
  language: string,
  diagnostics: Diagnostics,
): readonly BodyBlock[] {
  const blocks = removePageMarks(written, diagnostics)
  const countWord = createWordCounter(() =>
    blocks
      .map((block) => (block.type === 'paragraph' ? textOf(block.children) : ''))
      .join('\n')
      .replace(DIVIDED_WORD, ' '),
  )
  const evidence = { countWord, language }
  const result: BodyBlock[] = []
  // Joins the pieces of a paragraph after its end is found, because joining them one by one would copy the text each
  // time.
  let waiting: Piece[] = []
  const endParagraph = () => {
    const [first, ...rest] = waiting.map(({ paragraph }) => paragraph)
    if (first !== undefined) result.push(rest.length === 0 ? first : joinParagraphs(first, rest, evidence))
    waiting = []
  }
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      endParagraph()
      result.push(block)
      continue
    }
    const paragraph = repairLines(block, evidence, diagnostics)
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
  if (isPageMark(end)) return false
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

function joinParagraphs(first: Paragraph, rest: readonly Paragraph[], evidence: WordEvidence): Paragraph {
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
      const word = closeWord(end[1] ?? '', start[0], evidence)
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

/** Returns the last words of the first piece and the first words of the second. */
function joinContext(first: Piece, second: Piece): readonly [string, string] {
  const before = textOf(first.paragraph.children).split(' ').slice(-3)
  const behind = textOf(second.paragraph.children).split(' ').slice(0, 3)
  return [before.join(' '), behind.join(' ')]
}
