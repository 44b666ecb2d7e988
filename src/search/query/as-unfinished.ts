import { isUnspaced } from '../text/tokenise.ts'
import { hasLetter, prefixStarOf } from './letters.ts'
import { lexWords, type Token, type Value } from './lex-words.ts'
import { OPERATORS } from './operators.ts'

/** What a reader may be in the middle of: the joiners stand inside words. */
const ONE_LETTER = /^[\p{L}\p{Nd}]\p{M}*$/u
const ENDS_IN_WORD = /[\p{L}\p{Nd}\p{M}\u00ad\u200c\u200d]$/u

/**
 * What was typed so far, with its last word as a prefix: `oil pri` → `oil pri*`. One letter tells nothing yet and is left
 * out, `oil p` → `oil`, but for scripts in which it is a word's half. Unchanged where no word is being typed, such as
 * behind a space, in quotes or in `author:Jan`; and behind a minus, where a part of a word would exclude more than the
 * whole.
 */
export function asUnfinished(text: string): string {
  const tokens = lexWords(text)
  const last = tokens.at(-1)
  const word = last === undefined || last.end !== text.length ? null : wordIn(last)
  const before = tokens.at(-2)
  const isExcluded = before?.kind === 'minus' && before.end === last?.start
  if (last === undefined || word?.quotes !== 'none' || isExcluded) return text
  if (!hasLetter(word.text) || !ENDS_IN_WORD.test(word.text) || prefixStarOf(word.text) !== -1) return text
  if (ONE_LETTER.test(word.text) && !isUnspaced(word.text)) return text.slice(0, last.start).trimEnd()
  return `${text}*`
}

function wordIn(token: Token): Value | null {
  if (token.kind === 'text') return token.value
  if (token.kind !== 'operator') return null
  const operator = OPERATORS.find((known) => known === token.name.toLowerCase())
  return operator === undefined || operator === 'intitle' ? token.value : null
}
