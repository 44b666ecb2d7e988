/**
 * What a term weighs in an article, and a word in a query: BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009) in whole numbers, so that ranks are the same everywhere.
 */

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** A term in the headline counts as often as this more. */
const HEADLINE_TIMES = 4
export const HIGHEST_IMPACT = 15
const WEIGHT_SCALE = 64

export interface Occurrences {
  /** In the whole article, headline included. */
  readonly count: number
  readonly isInHeadline: boolean
}

/**
 * 1 to 15: tf / (tf + k1 (1 - b + b · length / average)), k1 = 1.2, b = 0.75, in fifteenths; tf counts four more for a
 * term of the headline. Lengths are in words.
 */
export function impactOf({ count, isInHeadline }: Occurrences, length: number, averageLength: number): number {
  const frequency = count + (isInHeadline ? HEADLINE_TIMES : 0)
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / averageLength)
  return Math.max(1, Math.round((HIGHEST_IMPACT * frequency) / (frequency + norm)))
}

/** How much a word tells that `found` of `total` articles have: ln(1 + (N - n + ½) / (n + ½)), in 64ths, at least 1. */
export function weightOf(found: number, total: number): number {
  return Math.max(1, Math.round(WEIGHT_SCALE * Math.log(1 + (total - found + 0.5) / (found + 0.5))))
}
