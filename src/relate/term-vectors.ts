import type { TellingTerms } from './telling-terms.ts'

/** A term in more of the articles than this is left out: it tells nothing. A few articles may share any term. */
const LARGEST_SHARE = 0.5
const ALWAYS_TELLING = 5
/** Added to N: where there are only five articles, that no other has a word says little about how rare it is. */
const ARTICLES_ELSEWHERE = 50

/** The terms of an article that others use too; columns of equal length. */
export interface TermVector {
  /** Ids. */
  readonly terms: Int32Array
  /** Of each, its place among the article's telling terms. */
  readonly places: Int32Array
  readonly weights: Float32Array
}

export interface TermVectors {
  /** Parallel to the articles. */
  readonly vectors: readonly TermVector[]
  /** Ids are below it. */
  readonly termCount: number
}

/**
 * The articles as tf-idf vectors of length 1: the weight of a term is (1 + ln tf) · ln(1 + (N - df + ½) / (df + ½)),
 * divided by the vector's length, with tf as `tellingTermsOf` counts and N = 50 + the number of articles.
 * Logarithmic tf and the cosine are from Salton and Buckley, "Term-weighting approaches in automatic text retrieval"
 * (1988), the idf is that of BM25.
 */
export function toTermVectors(articles: readonly TellingTerms[]): TermVectors {
  const ids = new Map<string, number>()
  const frequencies: number[] = []
  const counted = articles.map(({ terms, counts }) => {
    const termIds = new Int32Array(terms.length)
    terms.forEach((term, at) => {
      const id = ids.get(term) ?? ids.size
      if (id === ids.size) ids.set(term, id)
      frequencies[id] = (frequencies[id] ?? 0) + 1
      termIds[at] = id
    })
    return { terms: termIds, counts }
  })
  const total = articles.length + ARTICLES_ELSEWHERE
  const idfs = frequencies.map((df) => Math.log(1 + (total - df + 0.5) / (df + 0.5)))
  const commonest = Math.max(ALWAYS_TELLING, LARGEST_SHARE * articles.length)
  const isShared = (term: number) => {
    const df = frequencies[term] ?? 0
    return df > 1 && df <= commonest
  }
  const vectors = counted.map(({ terms, counts }): TermVector => {
    const weights = Float32Array.from(counts, (tf, at) => (1 + Math.log(tf)) * (idfs[terms[at] ?? 0] ?? 0))
    // Terms that no other article has lengthen the vector: an article mostly about something else is less near.
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
    const places = Int32Array.from(terms.keys()).filter((at) => isShared(terms[at] ?? 0))
    return {
      terms: places.map((at) => terms[at] ?? 0),
      places,
      weights: Float32Array.from(places, (at) => (weights[at] ?? 0) / length),
    }
  })
  return { vectors, termCount: ids.size }
}
