import { isUnspaced } from '../text/tokenise.ts'
import type { TextRange } from './wanted.ts'

/** What belongs to the character before it: marks, joiners, the colour of an emoji. */
const CONTINUES = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
const FLAG_LETTER = /^\p{Regional_Indicator}/u
const ZERO_WIDTH_JOINER = '\u200d'
/** How much of the room goes before what must be seen, where there is text enough on both sides. */
const SHARE_BEFORE = 0.4

interface Cut {
  readonly sentence: TextRange
  /** What must be seen of it, and is not longer than `length` unless it is a single mark. */
  readonly kept: TextRange
  /** What must not be cut: ascending, apart from each other. */
  readonly marks: readonly TextRange[]
  /** How many characters may stay, fewer than the sentence has. */
  readonly length: number
}

/**
 * The part of a sentence around what must be seen: cut between words, or letters in scripts without spaces, and never
 * inside a mark or a character of several code points. Only a mark that is longer by itself is cut, at its end.
 */
export function cutAround(text: string, { sentence, kept, marks, length }: Cut): TextRange {
  const room = length - (kept.end - kept.start)
  if (room < 0) return { start: kept.start, end: lastFit(text, kept.start, kept.start + length) }
  const near = marks.filter((mark) => mark.end > kept.start - length && mark.start < kept.end + length)
  const isInMark = (at: number) => near.some((mark) => mark.start < at && at < mark.end)
  const isCut = (at: number) => isBetweenWords(text, at) && !isInMark(at)

  const wished = Math.min(kept.start - Math.floor(room * SHARE_BEFORE), sentence.end - length)
  let start = Math.max(wished, sentence.start)
  while (start > sentence.start && start < kept.start && !isCut(start)) start += 1
  let end = Math.min(start + length, sentence.end)
  while (end < sentence.end && end > kept.end && !isCut(end)) end -= 1
  return { start, end }
}

/** The furthest place up to `end` that lies between characters. */
function lastFit(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isBetweenCharacters(text, at)) return at
  return end
}

function isBetweenWords(text: string, at: number): boolean {
  if (!isBetweenCharacters(text, at)) return false
  const before = characterBefore(text, at)
  const after = text.slice(at, at + 2)
  return /\s/.test(before) || /^\s/.test(after) || isUnspaced(before) || isUnspaced(after)
}

function isBetweenCharacters(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const after = text.slice(at, at + 2)
  const isInPair = /^[\udc00-\udfff]/.test(after) && /[\ud800-\udbff]$/.test(before)
  const isInFlag = FLAG_LETTER.test(before) && FLAG_LETTER.test(after)
  return !isInPair && !isInFlag && before !== ZERO_WIDTH_JOINER && !CONTINUES.test(after)
}

/** The code point before a place; half of one where the place is in its middle. */
function characterBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? ''
}
