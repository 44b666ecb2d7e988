import type { Paragraph } from 'mdast'
import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { positionOf, textOf } from '../../markdown/lines.ts'
import type { BodyBlock } from '../extract-related.ts'

const MAX_CHARACTERS = 90
const MAX_MARKS = 4
const MAX_TITLE_WORDS = 10
const PAGE_NUMBER =
  /^[[(–—-]{0,2} ?(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|pag\.|стр\.|с\.|strona|sida|side|sayfa|صفحة|第) ?)?\d{1,4}(?: ?(?:of|von|de|sur|di|van|из|z|av|\/) ?\d{1,4})? ?[\])–—-]{0,2}[.页頁]?$/i
const OPEN_END = /[\p{L}\p{M}\p{N},–—-]$/u
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]{0,2}$/u

type Mark = 'number' | 'header'

/**
 * Removes page numbers and running headers from the text of a printed page: those behind which a sentence goes on, and those
 * that are repeated. Page numbers alone are repeated if one of them divides a sentence, because chapters have numbers too.
 */
export function removePageMarks(blocks: readonly BodyBlock[], diagnostics: Diagnostics): readonly BodyBlock[] {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? shortText(block) : null))
  if (!texts.some((text) => text !== null && (PAGE_NUMBER.test(text) || isCapitals(text)))) return blocks
  const repeated = countRepeated(texts)
  const removed = new Set<number>()
  const numbers: number[] = []
  let dividesSentence = false
  for (let start = 0; start < blocks.length; start++) {
    const run = readRun(texts, start)
    if (run.length === 0) continue
    const isDivided = continues(blocks[start - 1], blocks[start + run.length])
    for (const [index, mark] of run.entries()) {
      const text = texts[start + index] ?? ''
      if (mark === 'number') numbers.push(start + index)
      if (isDivided || (mark === 'header' && isCapitals(text) && (repeated.get(foldMark(text)) ?? 0) > 1))
        removed.add(start + index)
    }
    dividesSentence ||= isDivided && run.includes('number')
    start += run.length
  }
  if (dividesSentence && numbers.length > 1) for (const index of numbers) removed.add(index)
  if (removed.size === 0) return blocks
  for (const index of removed) {
    const block = blocks[index]
    if (block?.type === 'paragraph') diagnostics.add(FINDINGS.pageMarkRemoved, positionOf(block), texts[index] ?? '')
  }
  return blocks.filter((_, index) => !removed.has(index))
}

/** Returns true for a page number, and for a line of capitals: nothing is joined with them. */
export function isPageMark(text: string): boolean {
  return text.length <= MAX_CHARACTERS && (PAGE_NUMBER.test(text) || isCapitals(text))
}

/** Returns the marks of consecutive blocks. Beside a page number, every short line may be a running header. */
function readRun(texts: readonly (string | null)[], start: number): readonly Mark[] {
  const run: Mark[] = []
  for (let index = start; index < texts.length && run.length < MAX_MARKS; index++) {
    const text = texts[index] ?? null
    if (text === null) break
    const isNumber = PAGE_NUMBER.test(text)
    const isBeside = [texts[index - 1], texts[index + 1]].some(
      (other) => other !== null && PAGE_NUMBER.test(other ?? ''),
    )
    if (!isNumber && !isCapitals(text) && !(isBeside && isTitle(text))) break
    run.push(isNumber ? 'number' : 'header')
  }
  return run
}

/** Returns true if a sentence goes on from one paragraph to the other. */
function continues(before: BodyBlock | undefined, behind: BodyBlock | undefined): boolean {
  if (before?.type !== 'paragraph' || behind?.type !== 'paragraph') return false
  return OPEN_END.test(textOf(before.children)) && /^\p{Ll}/u.test(textOf(behind.children))
}

function shortText(paragraph: Paragraph): string | null {
  const text = textOf(paragraph.children)
  return text === '' || text.length > MAX_CHARACTERS ? null : text
}

/** Two words of capitals or more. */
function isCapitals(text: string): boolean {
  return /\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text) && text.includes(' ') && !SENTENCE_END.test(text)
}

/** The name of a newspaper or a section: few words, most of them with a capital or a digit. */
function isTitle(text: string): boolean {
  const words = text.split(' ')
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  return (
    /^\p{Lu}/u.test(text) && words.length <= MAX_TITLE_WORDS && capitals * 2 > words.length && !SENTENCE_END.test(text)
  )
}

function countRepeated(texts: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== null) counts.set(foldMark(text), (counts.get(foldMark(text)) ?? 0) + 1)
  return counts
}

/** A running header may contain the number of the page. */
function foldMark(text: string): string {
  return text.replace(/\d{1,4}/g, '#')
}
