import { numberTerms, type TermTable } from './number-terms.ts'
import type { NumberedTerms } from './relatable.ts'

/** A term in more of the articles than this is left out: it tells nothing. A few articles may share any term. */
const LARGEST_SHARE = 0.5
const ALWAYS_TELLING = 5
/** Steps of an idf: far finer than it can tell words apart, and one article more or less changes few of them. */
const IDF_STEPS = 20
/** Added to N: where there are only five articles, that no other has a word says little about how rare it is. */
const ARTICLES_ELSEWHERE = 50
/** Of most counts that there are. */
const TF_WEIGHTS = Float64Array.from({ length: 64 }, (_, tf) => tfWeight(tf))

/** The terms of each article that others use too; all articles lie end to end. */
export interface TermVectors {
  /** The entries of article a are `starts[a]` … `starts[a + 1] - 1`. */
  readonly starts: Int32Array
  /** Numbers below `termCount`. */
  readonly terms: Int32Array
  /** Of each entry, its place among the article's telling terms. */
  readonly places: Int32Array
  readonly weights: Float32Array
  readonly termCount: number
}

/**
 * The articles as tf-idf vectors of length 1: the weight of a term is (1 + ln tf) · ln(1 + (N - df + ½) / (df + ½)),
 * divided by the vector's length, with tf as `tellingTermsOf` counts and N = 50 + the number of articles.
 * Logarithmic tf and the cosine are from Salton and Buckley, "Term-weighting approaches in automatic text retrieval"
 * (1988), the idf is that of BM25, rounded to twentieths: else an edit of one article would change the order of what
 * some others share, and with it the files of their chunks.
 */
export function toTermVectors(articles: readonly NumberedTerms[]): TermVectors {
  const table = numberTerms(articles)
  const frequencies = countArticles(table)
  const total = articles.length + ARTICLES_ELSEWHERE
  const idfs = Float64Array.from(frequencies, (df) => rounded(Math.log(1 + (total - df + 0.5) / (df + 0.5))))
  const commonest = Math.max(ALWAYS_TELLING, LARGEST_SHARE * articles.length)
  const isShared = Uint8Array.from(frequencies, (df) => (df > 1 && df <= commonest ? 1 : 0))

  const starts = new Int32Array(articles.length + 1)
  const terms = new Int32Array(table.terms.length)
  const places = new Int32Array(table.terms.length)
  const weights = new Float32Array(table.terms.length)
  // Of one article after another.
  const plain = new Float32Array(articles.reduce((most, { counts }) => Math.max(most, counts.length), 0))
  let end = 0
  articles.forEach(({ counts }, article) => {
    const first = table.starts[article] ?? 0
    let squares = 0
    for (let place = 0; place < counts.length; place++) {
      const tf = counts[place] ?? 1
      const idf = idfs[table.terms[first + place] ?? 0] ?? 0
      const weight = Math.fround((TF_WEIGHTS[tf] ?? tfWeight(tf)) * idf)
      plain[place] = weight
      squares += weight * weight
    }
    // Terms that no other article has lengthen the vector: an article mostly about something else is less near.
    const length = Math.sqrt(squares)
    for (let place = 0; place < counts.length; place++) {
      const term = table.terms[first + place] ?? 0
      if (isShared[term] !== 1) continue
      terms[end] = term
      places[end] = place
      weights[end] = (plain[place] ?? 0) / length
      end += 1
    }
    starts[article + 1] = end
  })
  return {
    starts,
    terms: terms.subarray(0, end),
    places: places.subarray(0, end),
    weights: weights.subarray(0, end),
    termCount: table.termCount,
  }
}

function tfWeight(tf: number): number {
  return 1 + Math.log(tf)
}

function rounded(idf: number): number {
  return Math.round(idf * IDF_STEPS) / IDF_STEPS
}

/** How many articles have each term: an article has each of its terms once. */
function countArticles({ terms, termCount }: TermTable): Int32Array {
  const frequencies = new Int32Array(termCount)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    frequencies[term] = (frequencies[term] ?? 0) + 1
  }
  return frequencies
}
