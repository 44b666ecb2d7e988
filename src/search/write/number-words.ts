import type { ArticleWords } from './article-words.ts'
import { LineNumbers } from './line-numbers.ts'
import { readWord, type Vocabulary, type Word } from './vocabulary.ts'

/** An article as the index takes it. */
export interface IndexedArticle {
  /** BCP 47. */
  readonly language: string
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly string[]
  readonly words: ArticleWords
  /** What the words are numbers of; many articles share one. */
  readonly vocabulary: Vocabulary
}

/** The words of an archive, each once; a facet's value is a word too, whose key is its form. */
export interface NumberedWords {
  /** By number. */
  readonly words: readonly Word[]
  readonly articles: readonly NumberedArticle[]
}

export interface NumberedArticle {
  readonly words: ArticleWords
  /** Of the words of its vocabulary, the number of each in the archive. */
  readonly numbers: Int32Array
  /** The numbers of its facets. */
  readonly facets: Int32Array
}

export function numberWords(articles: readonly IndexedArticle[]): NumberedWords {
  const lines = new LineNumbers()
  const vocabularies = new Map<Vocabulary, Int32Array>()
  for (const { vocabulary } of articles) {
    if (!vocabularies.has(vocabulary)) vocabularies.set(vocabulary, lines.numbersOf(vocabulary))
  }
  const words = lines.lines().map(readWord)
  const facets = new Map<string, number>()
  const facetOf = (key: string): number => {
    const number = facets.get(key) ?? words.push({ form: key, key }) - 1
    facets.set(key, number)
    return number
  }
  return {
    words,
    articles: articles.map(({ words: own, vocabulary, facetKeys }) => ({
      words: own,
      numbers: vocabularies.get(vocabulary) ?? new Int32Array(),
      facets: Int32Array.from(facetKeys, facetOf),
    })),
  }
}
