import type { Postings, SimilarityIndex } from './similarity-index.ts'
import { bisect } from '../archive/bisect.ts'

/** If more articles have a term, only the postings nearest to the article are read. */
const MAX_POSTINGS_PER_TERM = 200
const MAX_SIMILAR = 4
/**
 * The minimum score by number of shared terms, because articles with lower scores are alike by chance. The values were
 * determined by reading pairs above and below them.
 */
const MIN_SCORES = [Infinity, Infinity, 0.2, 0.1] as const
const MIN_SCORE_OF_MORE_TERMS = 0.08
/** Articles of one day gain a fifth, articles a month apart a tenth. */
const DATE_GAIN = 0.2
const DATE_GAIN_HALVES_AFTER_DAYS = 30

/** Returns the at most 4 articles that are most similar to the given one, most similar first, without the excluded ones. */
export type FindNearest = (article: number, isExcluded: (other: number) => boolean) => readonly number[]

/**
 * The score of c for d is Σ w(t,d) · w(t,c) over the 12 terms t of d with the highest weight, times 1 + 0.2 / (1 + days / 30) if both
 * have a date: the cosine of their tf-idf vectors, reduced to the most important terms of d. For a term that more than
 * 200 articles have, only the 200 nearest to d in the order of the archive are compared. So an article costs at most
 * 12 · 200 steps, and the time for an archive is proportional to its size.
 *
 * @param days Day number of each article; NaN if the article has no date.
 */
export function createFindNearest({ postings, topTerms }: SimilarityIndex, days: Float64Array): FindNearest {
  // Reused for every article. The values of a candidate are valid if `lastMetFrom` is the current article.
  const lastMetFrom = new Int32Array(days.length).fill(-1)
  const sharedTerms = new Uint8Array(days.length)
  const scores = new Float64Array(days.length)

  return (article, isExcluded) => {
    const candidates: number[] = []
    for (const { term, weight } of topTerms[article] ?? []) {
      const { start, end } = findNearestPostings(postings, term, article, MAX_POSTINGS_PER_TERM)
      for (let index = start; index < end; index++) {
        const other = postings.articles[index] ?? 0
        const product = weight * (postings.weights[index] ?? 0)
        if (lastMetFrom[other] !== article) {
          lastMetFrom[other] = article
          sharedTerms[other] = 1
          scores[other] = product
          continue
        }
        const shared = (sharedTerms[other] ?? 0) + 1
        sharedTerms[other] = shared
        scores[other] = (scores[other] ?? 0) + product
        // Other articles mostly share one term only, which is never enough.
        if (shared === 2) candidates.push(other)
      }
    }
    const similar: { readonly other: number; readonly score: number }[] = []
    for (const other of candidates) {
      if (other === article) continue
      const score = (scores[other] ?? 0) * dateFactor(days[article] ?? Number.NaN, days[other] ?? Number.NaN)
      const minScore = MIN_SCORES[sharedTerms[other] ?? 0] ?? MIN_SCORE_OF_MORE_TERMS
      if (score >= minScore && !isExcluded(other)) similar.push({ other, score })
    }
    return similar
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, MAX_SIMILAR)
      .map(({ other }) => other)
  }
}

function dateFactor(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}

/** Returns the bounds of the at most `size` postings of a term that are nearest to the article in the order of the archive. */
export function findNearestPostings(
  postings: Postings,
  term: number,
  article: number,
  size: number,
): { readonly start: number; readonly end: number } {
  const first = postings.starts[term] ?? 0
  const last = postings.starts[term + 1] ?? 0
  if (last - first <= size) return { start: first, end: last }
  const middle = findPosting(postings, term, article)
  const start = Math.max(first, Math.min(middle - (size >> 1), last - size))
  return { start, end: start + size }
}

/** Returns the weight of a term in an article, or 0 if the article does not have the term. */
export function findWeight(postings: Postings, term: number, article: number): number {
  const index = findPosting(postings, term, article)
  const isPresent = index < (postings.starts[term + 1] ?? 0) && postings.articles[index] === article
  return isPresent ? (postings.weights[index] ?? 0) : 0
}

/** Returns the index of the first posting of a term whose article is not before the given one. */
function findPosting({ starts, articles }: Postings, term: number, article: number): number {
  return bisect(starts[term] ?? 0, starts[term + 1] ?? 0, (index) => (articles[index] ?? 0) < article)
}
