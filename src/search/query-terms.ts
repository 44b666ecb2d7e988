import { isUnspaced, type Token, tokenise } from './tokenise.ts'

export interface QueryTerm {
  readonly term: string
  /** Whether a longer term that starts so will do. */
  readonly isPrefix: boolean
}

/**
 * The terms that an article must all have. The last word may be unfinished, and a letter of a script without spaces
 * is found in any pair that starts with it.
 */
export function queryTermsOf(words: string): readonly QueryTerm[] {
  const tokens = tokenise(words)
  const needed = tokens.filter((token, index) => !isImpliedBy(tokens[index - 1], token))
  return needed.map(({ term }, index) => ({ term, isPrefix: index === needed.length - 1 || isUnspaced(term) }))
}

/** The last letter of a run without spaces stands in the pair before it already. */
function isImpliedBy(previous: Token | undefined, token: Token): boolean {
  return previous !== undefined && token.end <= previous.end
}
