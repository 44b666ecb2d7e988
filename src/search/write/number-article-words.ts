import type { ArticleTokens } from '../text/article-texts.ts'

/**
 * The words of an article's texts, as numbers of a `Vocabulary`. They depend on nothing but the article, so articles can
 * be prepared in any order and in any thread.
 */
export interface ArticleWords {
  /** The number of occurrences in each text; the first text is the headline. */
  readonly counts: Int32Array
  /** In the order of the texts: the number of the word, doubled, plus 1 if the occurrence joins a hyphenated word. */
  readonly occurrences: Int32Array
}

/** `numberOf` numbers a form in the language of the article; see `VocabularyBuilder`. */
export function numberArticleWords(texts: ArticleTokens['all'], numberOf: (form: string) => number): ArticleWords {
  const counts = Int32Array.from(texts, ({ tokens }) => tokens.length)
  const occurrences = new Int32Array(counts.reduce((sum, count) => sum + count, 0))
  let index = 0
  for (const { tokens } of texts) {
    for (const { term, isJoined } of tokens) occurrences[index++] = numberOf(term) * 2 + (isJoined ? 1 : 0)
  }
  return { counts, occurrences }
}
