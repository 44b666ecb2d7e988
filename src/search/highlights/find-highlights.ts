import type { HighlightTerms, TextRange } from './highlight-terms.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { mayHaveUmlauts, spellUmlauts } from '../text/umlauts.ts'

/** A range of a text to highlight, and the occurrences in it. */
export interface Highlight extends TextRange {
  readonly occurrences: readonly Occurrence[]
}

/**
 * Finds the ranges of a text to highlight, in ascending order and without overlap. Occurrences that overlap or touch
 * become one range, so that `東京都` is highlighted as a whole although the index has only its pairs of letters.
 */
export function findHighlights(text: string, terms: HighlightTerms): readonly Highlight[] {
  const highlights: { readonly start: number; end: number; readonly occurrences: Occurrence[] }[] = []
  for (const occurrence of findOccurrences(text, terms)) {
    const { start, end } = occurrence
    const last = highlights.at(-1)
    if (last === undefined || start > last.end) highlights.push({ start, end, occurrences: [occurrence] })
    else {
      last.end = Math.max(last.end, end)
      last.occurrences.push(occurrence)
    }
  }
  return highlights
}

/** An occurrence of a word or phrase in a text. Occurrences may overlap, as pairs of letters in `東京都` do. */
export interface Occurrence extends TextRange {
  /** Shared by the forms of a word, which are recognised by their first four letters: `ferry` and `ferries` are `ferr`. */
  readonly group: string
  /** 1 for a word. A phrase has more than the sum of its words. */
  readonly weight: number
}

/** A token with its second term: the spelling with `e` of a word with ä, ö or ü, and the term itself of any other word. */
interface SpelledToken extends Pick<Token, 'term' | 'start' | 'end'> {
  readonly otherTerm: string
}

/** Finds all occurrences, ordered by start. */
function findOccurrences(text: string, { forms, phrases }: HighlightTerms): readonly Occurrence[] {
  const words = new Set(forms)
  const tokens = tokenise(text)
  const occurrences: Occurrence[] = []
  // A German name in an article in another language is found in both spellings.
  const spell = mayHaveUmlauts(text) ? spellUmlauts : () => null
  // Without joined tokens, which repeat the position of their last part, neighbours in the list follow each other.
  const parts: SpelledToken[] = []
  for (const { term, start, end, isJoined } of tokens) {
    const otherTerm = spell(text.slice(start, end)) ?? term
    if (words.has(term) || words.has(otherTerm)) {
      occurrences.push({ start, end, group: term.slice(0, 4), weight: 1 })
    }
    if (!isJoined) parts.push({ term, start, end, otherTerm })
  }
  for (const phrase of phrases) {
    for (const [index, { term, otherTerm, start }] of parts.entries()) {
      const isStart = term === phrase[0] || otherTerm === phrase[0]
      const end = isStart ? endOfPhrase(phrase, parts, index) : null
      if (end !== null) occurrences.push({ start, end, group: phrase.join(' '), weight: phrase.length + 1 })
    }
  }
  return occurrences.sort((a, b) => a.start - b.start)
}

/**
 * Returns the furthest end of a phrase whose words from `wordIndex` on match the tokens from `index` on; null if they
 * do not match.
 */
function endOfPhrase(
  phrase: readonly string[],
  tokens: readonly SpelledToken[],
  index: number,
  wordIndex = 0,
): number | null {
  const word = phrase[wordIndex]
  const end = tokens[index - 1]?.end ?? -1
  if (word === undefined) return end
  const token = tokens[index]
  if (token === undefined) return null
  const isWord = token.term === word || token.otherTerm === word
  const endIfTaken = isWord ? endOfPhrase(phrase, tokens, index + 1, wordIndex + 1) : null
  // A phrase may skip the last letter of a run without spaces, because the pair before it has this letter too.
  const endIfSkipped = wordIndex > 0 && token.end === end ? endOfPhrase(phrase, tokens, index + 1, wordIndex) : null
  return endIfTaken === null || endIfSkipped === null
    ? (endIfTaken ?? endIfSkipped)
    : Math.max(endIfTaken, endIfSkipped)
}
