import { isUnspaced, type Token, tokenise } from './tokenise.ts'
import { spellUmlauts } from './umlauts.ts'

/** The terms of a word in a query. An article matches if it has all parts, or the joined term. Terms are not stemmed. */
export interface WordTerms {
  /** At least one term. In scripts without spaces, a term may be half a pair, so it is searched as a prefix. */
  readonly parts: readonly string[]
  /** A hyphenated word as one term, or a word with ä, ö or ü in the spelling with `e`. Null for any other word. */
  readonly joined: string | null
}

/**
 * Splits a word of a query into the words of the index that it consists of: `al-Qaeda/ISIS` becomes
 * `{ parts: ['al', 'qaeda'], joined: 'alqaeda' }` and `{ parts: ['isis'], joined: null }`. Returns none if the text has no
 * letter and no digit.
 */
export function analyseWord(text: string): readonly WordTerms[] {
  const tokens = tokenise(text)
  const words: (WordTerms & { readonly start: number })[] = []
  tokens.forEach((token, index) => {
    const { term, start, end, isJoined } = token
    if (isJoined) {
      const parts = words.splice(words.findIndex((word) => word.start >= start)).flatMap((word) => word.parts)
      words.push({ parts, joined: term, start })
    } else if (!isImpliedBy(tokens[index - 1], token)) {
      words.push({ parts: [term], joined: spellUmlauts(text.slice(start, end)), start })
    }
  })
  return words.map(({ parts, joined }) => ({ parts, joined }))
}

/** Returns true for the last letter of a run without spaces, because the pair before it has this letter too. */
function isImpliedBy(previous: Token | undefined, token: Token): boolean {
  return previous !== undefined && isUnspaced(token.term) && token.end <= previous.end
}
