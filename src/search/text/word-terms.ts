import { isUnspaced, type Token, tokenise } from './tokenise.ts'

/** How a word is looked up: by all of its parts, or as one. Terms are folded, and not stemmed. */
export interface WordTerms {
  /** At least one; a term of a script without spaces is the beginning of a pair, so it is taken as a prefix. */
  readonly parts: readonly string[]
  /** Null where the word has no hyphen. */
  readonly joined: string | null
}

/**
 * What was typed between two spaces may hold several words, all of which are wanted: `al-Qaeda/ISIS` gives
 * `{ parts: ['al', 'qaeda'], joined: 'alqaeda' }` and `{ parts: ['isis'], joined: null }`. None where it has no letter
 * and no digit.
 */
export function termsOfWord(text: string): readonly WordTerms[] {
  const tokens = tokenise(text)
  const words: (WordTerms & { readonly start: number })[] = []
  tokens.forEach((token, index) => {
    const { term, start, isJoined } = token
    if (isJoined) {
      const parts = words.splice(words.findIndex((word) => word.start >= start)).flatMap((word) => word.parts)
      words.push({ parts, joined: term, start })
    } else if (!isImpliedBy(tokens[index - 1], token)) {
      words.push({ parts: [term], joined: null, start })
    }
  })
  return words.map(({ parts, joined }) => ({ parts, joined }))
}

/** The last letter of a run without spaces stands in the pair before it already. */
function isImpliedBy(previous: Token | undefined, token: Token): boolean {
  return previous !== undefined && isUnspaced(token.term) && token.end <= previous.end
}
