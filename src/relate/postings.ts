import { bisect } from '../archive/bisect.ts'

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
