import { isUnspaced } from '../text/tokenise.ts'
import type { TextRange } from './highlight-terms.ts'

/** Code points that continue the character before them: combining marks, joiners, skin tones of an emoji. */
const CONTINUES = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
const FLAG_LETTER = /^\p{Regional_Indicator}/u
const ZERO_WIDTH_JOINER = '\u200d'
/** The share of the remaining characters that is shown before the required range, if both sides have enough text. */
const SHARE_BEFORE = 0.4

interface CropOptions {
  readonly sentence: TextRange
  /** The range that must stay visible; not longer than `maxLength` unless it is a single highlight. */
  readonly required: TextRange
  /** Ranges that must not be cut: ascending, without overlap. */
  readonly highlights: readonly TextRange[]
  /** The maximum number of characters, less than the length of the sentence. */
  readonly maxLength: number
}

/**
 * Crops a sentence around a required range. Cuts between words (in scripts without spaces, between letters), and never
 * inside a highlight or a character of several code points. A single highlight longer than `maxLength` is cut at its end.
 */
export function cropSentence(text: string, { sentence, required, highlights, maxLength }: CropOptions): TextRange {
  const rest = maxLength - (required.end - required.start)
  if (rest < 0) {
    return { start: required.start, end: lastCharacterEnd(text, required.start, required.start + maxLength) }
  }
  const near = highlights.filter(
    ({ start, end }) => end > required.start - maxLength && start < required.end + maxLength,
  )
  const isInHighlight = (offset: number) => near.some(({ start, end }) => start < offset && offset < end)
  const canCut = (offset: number) => isBetweenWords(text, offset) && !isInHighlight(offset)

  const ideal = Math.min(required.start - Math.floor(rest * SHARE_BEFORE), sentence.end - maxLength)
  let start = Math.max(ideal, sentence.start)
  while (start > sentence.start && start < required.start && !canCut(start)) start += 1
  let end = Math.min(start + maxLength, sentence.end)
  while (end < sentence.end && end > required.end && !canCut(end)) end -= 1
  return { start, end }
}

/** Returns the last offset up to `end` that is between two characters. */
function lastCharacterEnd(text: string, start: number, end: number): number {
  for (let offset = end; offset > start; offset--) if (isBetweenCharacters(text, offset)) return offset
  return end
}

function isBetweenWords(text: string, offset: number): boolean {
  if (!isBetweenCharacters(text, offset)) return false
  const before = codePointBefore(text, offset)
  const after = text.slice(offset, offset + 2)
  return /\s/.test(before) || /^\s/.test(after) || isUnspaced(before) || isUnspaced(after)
}

function isBetweenCharacters(text: string, offset: number): boolean {
  const before = codePointBefore(text, offset)
  const after = text.slice(offset, offset + 2)
  const isInPair = /^[\udc00-\udfff]/.test(after) && /[\ud800-\udbff]$/.test(before)
  const isInFlag = FLAG_LETTER.test(before) && FLAG_LETTER.test(after)
  return !isInPair && !isInFlag && before !== ZERO_WIDTH_JOINER && !CONTINUES.test(after)
}

/** Returns half a surrogate pair if the offset is inside the pair. */
function codePointBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? ''
}
