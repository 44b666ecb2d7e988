/**
 * Weights of terms by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), rounded to integers
 * so that every browser computes the same ranking.
 */

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** A term in the headline counts as this many additional occurrences. */
const HEADLINE_BONUS = 4
export const MAX_IMPACT = 15
const WEIGHT_SCALE = 64

interface TermCount {
  /** The number of occurrences in the whole article, including the headline. */
  readonly count: number
  readonly isInHeadline: boolean
}

/**
 * Computes the impact of a term in an article, from 1 to 15: tf / (tf + k1 (1 - b + b · length / average)) in fifteenths,
 * with k1 = 1.2 and b = 0.75. tf is the count, plus 4 for a term in the headline. Lengths are in words.
 */
export function computeImpact({ count, isInHeadline }: TermCount, length: number, averageLength: number): number {
  const frequency = count + (isInHeadline ? HEADLINE_BONUS : 0)
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / averageLength)
  return Math.max(1, Math.round((MAX_IMPACT * frequency) / (frequency + norm)))
}

/**
 * Computes the weight of a word in a query from the number of articles that have it, n of N: ln(1 + (N - n + ½) / (n + ½))
 * in 64ths, at least 1.
 */
export function computeWeight(documentFrequency: number, total: number): number {
  const ratio = (total - documentFrequency + 0.5) / (documentFrequency + 0.5)
  return Math.max(1, Math.round(WEIGHT_SCALE * Math.log(1 + ratio)))
}
