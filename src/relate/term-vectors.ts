import type { Article } from '../archive/article.ts'
import { countTellingTerms } from './telling-terms.ts'

/** A term in more of the articles than this is left out: it tells nothing. A few articles may share any term. */
const LARGEST_SHARE = 0.5
const ALWAYS_TELLING = 5
/** Added to N: where there are only five articles, that no other has a word says little about how rare it is. */
const ARTICLES_ELSEWHERE = 50

/** The terms of an article that others use too, as ids, and their weights. */
export interface TermVector {
  readonly terms: Int32Array
  readonly weights: Float32Array
}

export interface TermVectors {
  /** Parallel to the articles. */
  readonly vectors: readonly TermVector[]
  /** The spelling of each term, by its id. */
  readonly spellings: readonly string[]
}

/**
 * The articles as tf-idf vectors of length 1: the weight of a term is (1 + ln tf) · ln(1 + (N - df + ½) / (df + ½)),
 * divided by the vector's length, with tf as `countTellingTerms` has it and N = 50 + the number of articles.
 * Logarithmic tf and the cosine are from Salton and Buckley, "Term-weighting approaches in automatic text retrieval"
 * (1988), the idf is that of BM25.
 */
export function toTermVectors(articles: readonly Article[], stopWords: ReadonlySet<string>): TermVectors {
  const ids = new Map<string, number>()
  const frequencies: number[] = []
  const counted = articles.map((article) => {
    const counts = countTellingTerms(article, stopWords)
    const terms = Int32Array.from(counts.keys(), (term) => {
      const id = ids.get(term) ?? ids.size
      ids.set(term, id)
      frequencies[id] = (frequencies[id] ?? 0) + 1
      return id
    })
    return { terms, counts: Int32Array.from(counts.values()) }
  })
  const total = articles.length + ARTICLES_ELSEWHERE
  const idfs = frequencies.map((df) => Math.log(1 + (total - df + 0.5) / (df + 0.5)))
  const commonest = Math.max(ALWAYS_TELLING, LARGEST_SHARE * articles.length)
  const isShared = (term: number) => {
    const df = frequencies[term] ?? 0
    return df > 1 && df <= commonest
  }
  const vectors = counted.map(({ terms, counts }) => {
    const weights = Float32Array.from(counts, (tf, at) => (1 + Math.log(tf)) * (idfs[terms[at] ?? 0] ?? 0))
    // Terms that no other article has lengthen the vector: an article mostly about something else is less near.
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
    return {
      terms: terms.filter(isShared),
      weights: weights.filter((_, at) => isShared(terms[at] ?? 0)).map((weight) => weight / length),
    }
  })
  return { vectors, spellings: [...ids.keys()] }
}
