import type { ArticleTokens } from '../text/article-texts.ts'

/**
 * What the index needs of one article's texts, which depends on nothing but the article: so articles can be prepared
 * apart from each other. The words are those of a `Vocabulary`.
 */
export interface ArticleWords {
  /** How many occurrences each text has, the headline's first. */
  readonly counts: Int32Array
  /** In the order of the texts: the word's number, doubled, + 1 where it is a hyphenated word as one. */
  readonly occurrences: Int32Array
}

/** Of the texts of an article in their order; `numberOf` knows its language. */
export function wordsOf(texts: ArticleTokens['all'], numberOf: (form: string) => number): ArticleWords {
  const counts = Int32Array.from(texts, ({ tokens }) => tokens.length)
  const occurrences = new Int32Array(counts.reduce((sum, count) => sum + count, 0))
  let at = 0
  for (const { tokens } of texts) {
    for (const { term, isJoined } of tokens) occurrences[at++] = numberOf(term) * 2 + (isJoined ? 1 : 0)
  }
  return { counts, occurrences }
}
