/** What ends a sentence where a space follows it, or by itself in the wide forms of scripts that set no spaces. */
const STOP = /\n+|(?<![.?!…؟۔।])[.?!…؟۔।]+["'”’»)\]]*[^\S\n]+|[。！？｡]+[」』”’）]*[^\S\n]*/gu

/** Behind these a full stop ends no sentence; in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'adm al approx art av ave bd blvd brig bros bzw capt cf col corp cpl dept dr ed est feb fig fr gen gov hon inc jan ' +
    'jr jun lt ltd m maj messrs mlle mme mr mrs ms mt nr oct pp pres prof rep rev rt sen sept sgt sr st str tel vol vs'
  ).split(' '),
)

/** A lone letter, letters between full stops, or a number that may be an ordinal: `J.`, `U.S.`, `3. März`. */
const OPEN_END = /(?:^|[^\p{L}\p{M}\p{N}])(?:(?:\p{L}\.)*\p{L}|\d{1,2})$/u
const LAST_WORD = /\p{L}+$/u
/** Enough to see the word before a full stop, without a copy of the whole text for each. */
const LOOK_BACK = 24

/**
 * Where the sentences of a text begin, ascending from 0; line breaks end them too. A rule of thumb without a
 * dictionary: it takes `He met the U.S. It was over.` and `Vitamin C. Then …` for one sentence each, and cannot tell
 * the sentences of Thai, which sets no stops.
 */
export function sentenceStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const end = index + stop.length
    if (end < text.length && isEnd(text, stop, index, end)) starts.push(end)
  }
  return starts
}

function isEnd(text: string, stop: string, index: number, end: number): boolean {
  if (stop.startsWith('\n')) return true
  if (/^\p{Ll}/u.test(text.slice(end, end + 2))) return false
  if (!/^\.["'”’»)\]]*\s/.test(stop)) return true
  const before = text.slice(Math.max(0, index - LOOK_BACK), index)
  if (OPEN_END.test(before)) return false
  const word = LAST_WORD.exec(before)?.[0].toLowerCase() ?? ''
  // “No.” is a number before a number, and an answer elsewhere.
  return !ABBREVIATIONS.has(word) && !(word === 'no' && /^\d/.test(text.slice(end, end + 1)))
}
