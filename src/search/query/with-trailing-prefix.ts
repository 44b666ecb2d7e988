import { isUnspaced } from '../text/tokenise.ts'
import { findPrefixStar, isSearchable, OPERATORS } from './grammar.ts'
import { lexWords, type Token, type Value } from './lex-words.ts'

const SINGLE_LETTER = /^[\p{L}\p{Nd}]\p{M}*$/u
/** Includes soft hyphens and joiners, which occur inside words. */
const ENDS_IN_WORD = /[\p{L}\p{Nd}\p{M}\u00ad\u200c\u200d]$/u

/**
 * Makes the last word of an unfinished text a prefix: `oil pri` → `oil pri*`. Removes a last word of one letter, which
 * would match too much (`oil p` → `oil`), except in scripts where a letter is half a word. Returns the text unchanged if
 * no word is being typed, as after a space, inside quotes or in `author:Jan`; and after a minus, because a part of a
 * word would exclude more than the word.
 */
export function withTrailingPrefix(text: string): string {
  const tokens = lexWords(text)
  const last = tokens.at(-1)
  const word = last === undefined || last.end !== text.length ? null : wordIn(last)
  const previous = tokens.at(-2)
  const isExcluded = previous?.kind === 'minus' && previous.end === last?.start
  if (last === undefined || word?.quotes !== 'none' || isExcluded) return text
  if (!isSearchable(word.text) || !ENDS_IN_WORD.test(word.text) || findPrefixStar(word.text) !== -1) return text
  if (SINGLE_LETTER.test(word.text) && !isUnspaced(word.text)) return text.slice(0, last.start).trimEnd()
  return `${text}*`
}

function wordIn(token: Token): Value | null {
  if (token.kind === 'text') return token.value
  if (token.kind !== 'operator') return null
  const operator = OPERATORS.find((name) => name === token.name.toLowerCase())
  return operator === undefined || operator === 'intitle' ? token.value : null
}
