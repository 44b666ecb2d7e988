import { wordKeyOf } from '../format/word-key.ts'
import { type ArticleWords, mergeVocabularies, parseWord, type Vocabulary } from './vocabulary.ts'

/** The input of an index. */
export interface IndexInput {
  /** One vocabulary for each batch of articles that were read together. */
  readonly vocabularies: readonly Vocabulary[]
  /** Articles in ordinal order. */
  readonly articles: readonly IndexedArticle[]
}

export interface IndexedArticle {
  /** A language tag (BCP 47). */
  readonly language: string
  /** The keys of `listFacetKeys`. */
  readonly facetKeys: readonly string[]
  /** Index of the vocabulary that numbers the words of the article. */
  readonly batch: number
  readonly words: ArticleWords
}

/** A folded spelling, and the key of the index under which it is found. */
export interface IndexedWord {
  readonly form: string
  readonly key: string
}

/** Articles whose words are numbers of one list. */
export interface NumberedWords {
  /** The words of all vocabularies, then the values of facets, whose form is their key. */
  readonly words: readonly IndexedWord[]
  readonly articles: readonly NumberedArticle[]
}

interface NumberedArticle extends Pick<IndexedArticle, 'words'> {
  /** Index in the list of all words, by the number that the article has for the word. */
  readonly numbers: Int32Array
  readonly facets: Int32Array
}

export function numberWords({ vocabularies, articles }: IndexInput, mainStemmer: string): NumberedWords {
  const { lines, numbers } = mergeVocabularies(vocabularies)
  const words = lines.map((line): IndexedWord => {
    const { form, stem, stemmer } = parseWord(line)
    return { form, key: wordKeyOf(stem, stemmer, mainStemmer) }
  })
  const facetNumbers = new Map<string, number>()
  const numberOfFacet = (key: string): number => {
    const number = facetNumbers.get(key) ?? words.push({ form: key, key }) - 1
    facetNumbers.set(key, number)
    return number
  }
  return {
    words,
    articles: articles.map((article, ordinal) => {
      const numbersOfBatch = numbers[article.batch]
      if (numbersOfBatch === undefined) throw new RangeError(`article ${ordinal} has no vocabulary`)
      return {
        words: article.words,
        numbers: numbersOfBatch,
        facets: Int32Array.from(article.facetKeys, numberOfFacet),
      }
    }),
  }
}
