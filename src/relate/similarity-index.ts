import type { KeyTerms } from './key-terms.ts'

/** A term in more than this share of the articles is ignored, because it distinguishes nothing. */
const MAX_SHARE = 0.5
/** A term in at most this many articles is never ignored for its share, so that small archives have similar articles. */
const MIN_FREQUENCY_LIMIT = 5
/** Idf values are rounded to 1 / IDF_STEPS, so that one edited article does not reorder the terms of many others. */
const IDF_STEPS = 20
/** Added to the number of articles: in a tiny archive, a low document frequency does not yet show that a term is rare. */
const IDF_PRIOR = 50
/** An article is compared by its terms of the highest weight. */
const MAX_COMPARED_TERMS = 12

/** The key terms of an article by number, in columns of equal length. */
export interface NumberedKeyTerms extends Pick<KeyTerms, 'counts'> {
  /** A number for each term, from 0; articles of one language use the same numbers. */
  readonly terms: Int32Array
  /** Decoded on demand, because only the shared words of similar articles are shown. */
  readonly forms: () => readonly string[]
}

/** A term of an article with its tf-idf weight. */
export interface WeightedTerm {
  readonly term: number
  /** The index among the key terms of the article. */
  readonly index: number
  readonly weight: number
}

/**
 * The articles of each term in ascending order, with the weight of the term in each article. The lists of all terms are
 * stored one after another.
 */
export interface Postings {
  /** The postings of a term are at `starts[term]` … `starts[term + 1] - 1`. */
  readonly starts: Int32Array
  readonly articles: Int32Array
  readonly weights: Float32Array
}

/** The articles of one language as tf-idf vectors. */
export interface SimilarityIndex {
  readonly postings: Postings
  /** The at most 12 terms of each article with the highest weights, highest first. */
  readonly topTerms: readonly (readonly WeightedTerm[])[]
}

/**
 * Builds tf-idf vectors of length 1: the weight of a term is (1 + ln tf) · ln(1 + (N - df + ½) / (df + ½)), divided by
 * the length of the vector, where tf is the count of `extractKeyTerms` and N = 50 + the number of articles.
 * Logarithmic tf and the cosine are from Salton and Buckley, "Term-weighting approaches in automatic text retrieval"
 * (1988); the idf is that of BM25.
 */
export function buildSimilarityIndex(articles: readonly Pick<NumberedKeyTerms, 'terms' | 'counts'>[]): SimilarityIndex {
  const frequencies = countDocuments(articles)
  const total = articles.length + IDF_PRIOR
  const idfs = Float64Array.from(frequencies, (df) => round(Math.log(1 + (total - df + 0.5) / (df + 0.5))))
  const maxFrequency = Math.max(MIN_FREQUENCY_LIMIT, MAX_SHARE * articles.length)
  const isCompared = Uint8Array.from(frequencies, (df) => (df > 1 && df <= maxFrequency ? 1 : 0))

  const starts = startsOf(frequencies, isCompared)
  const size = starts.at(-1) ?? 0
  const postings = { starts, articles: new Int32Array(size), weights: new Float32Array(size) }
  const ends = starts.slice()
  const topTerms = articles.map(({ terms, counts }, article) => {
    const weights = toUnitVector(terms, counts, idfs)
    const compared: number[] = []
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] ?? 0
      if (isCompared[term] !== 1) continue
      const weight = weights[index] ?? 0
      compared.push(index)
      const end = ends[term] ?? 0
      postings.articles[end] = article
      postings.weights[end] = weight
      ends[term] = end + 1
    }
    // Terms of equal weight stay in the order of the article, because the sort is stable.
    const top = compared.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, MAX_COMPARED_TERMS)
    return top.map((index) => ({ term: terms[index] ?? 0, index, weight: weights[index] ?? 0 }))
  })
  return { postings, topTerms }
}

/** Returns the document frequency of each term. An article lists each of its terms once. */
function countDocuments(articles: readonly Pick<NumberedKeyTerms, 'terms'>[]): Int32Array {
  let count = 0
  // Iterators of typed arrays take several times as long, and an archive has millions of terms.
  for (const { terms } of articles) {
    for (let index = 0; index < terms.length; index++) count = Math.max(count, (terms[index] ?? 0) + 1)
  }
  const frequencies = new Int32Array(count)
  for (const { terms } of articles) {
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] ?? 0
      frequencies[term] = (frequencies[term] ?? 0) + 1
    }
  }
  return frequencies
}

function startsOf(frequencies: Int32Array, isCompared: Uint8Array): Int32Array {
  const starts = new Int32Array(frequencies.length + 1)
  frequencies.forEach((df, term) => {
    starts[term + 1] = (starts[term] ?? 0) + (isCompared[term] === 1 ? df : 0)
  })
  return starts
}

/**
 * Terms that only this article has also count for the length: an article mostly about something else is less similar.
 */
function toUnitVector(terms: Int32Array, counts: Int32Array, idfs: Float64Array): Float32Array {
  const weights = new Float32Array(terms.length)
  let squares = 0
  for (let index = 0; index < terms.length; index++) {
    weights[index] = (1 + Math.log(counts[index] ?? 1)) * (idfs[terms[index] ?? 0] ?? 0)
    squares += (weights[index] ?? 0) ** 2
  }
  const length = Math.sqrt(squares)
  for (let index = 0; index < terms.length; index++) weights[index] = (weights[index] ?? 0) / length
  return weights
}

function round(idf: number): number {
  return Math.round(idf * IDF_STEPS) / IDF_STEPS
}
