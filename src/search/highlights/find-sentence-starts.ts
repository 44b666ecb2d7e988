/** The end of a sentence: line breaks; a stop before a space; or a wide stop of a script that sets no spaces. */
const STOP = /\n+|(?<![.?!…؟۔।])[.?!…؟۔।]+["'”’»)\]]*[^\S\n]+|[。！？｡]+[」』”’）]*[^\S\n]*/gu

/** A full stop after one of these ends no sentence; in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'adm al approx art av ave bd blvd brig bros bzw capt cf col corp cpl dept dr ed est feb fig fr gen gov hon inc jan ' +
    'jr jun lt ltd m maj messrs mlle mme mr mrs ms mt nr oct pp pres prof rep rev rt sen sept sgt sr st str tel vol vs'
  ).split(' '),
)

/** A single letter, letters with full stops between them, or a number that may be an ordinal: `J.`, `U.S.`, `3. März`. */
const OPEN_END = /(?:^|[^\p{L}\p{M}\p{N}])(?:(?:\p{L}\.)*\p{L}|\d{1,2})$/u
const LAST_WORD = /(?<!\p{L})\p{L}+$/u
/** Long enough for the word before a full stop; bounded so that the text is not copied for every stop. */
const MAX_LOOK_BACK = 24

/**
 * Finds the starts of the sentences of a text, ascending from 0; a line break also ends a sentence. A heuristic without
 * a dictionary: `He met the U.S. It was over.` and `Vitamin C. Then …` count as one sentence each, and Thai, which has
 * no stops, is not split.
 */
export function findSentenceStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const end = index + stop.length
    if (end < text.length && isSentenceEnd(text, stop, index, end)) starts.push(end)
  }
  return starts
}

function isSentenceEnd(text: string, stop: string, index: number, end: number): boolean {
  if (stop.startsWith('\n')) return true
  if (/^\p{Ll}/u.test(text.slice(end, end + 2))) return false
  if (!/^\.["'”’»)\]]*\s/.test(stop)) return true
  const before = text.slice(Math.max(0, index - MAX_LOOK_BACK), index)
  if (OPEN_END.test(before)) return false
  const word = LAST_WORD.exec(before)?.[0].toLowerCase() ?? ''
  // “No.” before a digit means “number”; elsewhere it is an answer.
  return !ABBREVIATIONS.has(word) && !(word === 'no' && /^\d/.test(text.slice(end, end + 1)))
}
