/** By the number of shared terms: what scores less is alike by chance. Found by reading pairs on either side. */
const LEAST_SCORES = [Infinity, Infinity, 0.2, 0.1] as const
const LEAST_SCORE_OF_MORE_TERMS = 0.08
/** Articles of one day gain a fifth, articles a month apart a tenth. */
const DATE_GAIN = 0.2
const DATE_GAIN_HALVES_AFTER_DAYS = 30

/** What no score is above that is `plain` before the dates count. */
export function mostScore(plain: number): number {
  return plain * (1 + DATE_GAIN)
}

/** What makes two articles similar that share so many terms; one is never enough. */
export function leastScore(sharedTerms: number): number {
  return LEAST_SCORES[sharedTerms] ?? LEAST_SCORE_OF_MORE_TERMS
}

/** Of two days; those are not numbers where an article has no date. */
export function dateFactor(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}
