import type { ArticleWords, Vocabulary } from './vocabulary.ts'

/** The input of an index. */
export interface IndexInput {
  /** One for each batch of articles that were read together. */
  readonly vocabularies: readonly Vocabulary[]
  /** In ordinal order. */
  readonly articles: readonly IndexedArticle[]
}

export interface IndexedArticle {
  /** BCP 47. */
  readonly language: string
  /** As `listFacetKeys` returns them. */
  readonly facetKeys: readonly string[]
  /** Index of the vocabulary that numbers the words of the article. */
  readonly batch: number
  readonly words: ArticleWords
}
