import type { ArticleWords } from './article-words.ts'
import type { Word } from './vocabulary.ts'

/** An article as the index takes it. */
export interface IndexedArticle {
  /** BCP 47. */
  readonly language: string
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly string[]
  readonly words: ArticleWords
  /** Of the vocabulary that its words are numbers of, which many articles share: the number of each in the archive. */
  readonly numbers: Int32Array
}

/** An archive as the index takes it. */
export interface IndexedArchive {
  /** In ordinal order. */
  readonly articles: readonly IndexedArticle[]
  /** By number; there may be some that no article has. */
  readonly words: readonly Word[]
}
