import type { TermVectors } from './term-vectors.ts'

/** For each term, the articles that have it, ascending, and its weight there; all terms lie end to end. */
export interface Postings {
  /** A term's entries are `starts[term]` … `starts[term + 1] - 1`. */
  readonly starts: Int32Array
  readonly articles: Int32Array
  readonly weights: Float32Array
}

/** The vectors the other way round: a counting sort by term, which keeps the order of the articles. */
export function toPostings(vectors: Omit<TermVectors, 'places'>): Postings {
  const { terms, termCount } = vectors
  const starts = new Int32Array(termCount + 1)
  for (let entry = 0; entry < terms.length; entry++) {
    const next = (terms[entry] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)

  const articles = new Int32Array(terms.length)
  const weights = new Float32Array(terms.length)
  const cursors = starts.slice()
  for (let article = 0; article + 1 < vectors.starts.length; article++) {
    const end = vectors.starts[article + 1] ?? 0
    for (let entry = vectors.starts[article] ?? 0; entry < end; entry++) {
      const term = terms[entry] ?? 0
      const cursor = cursors[term] ?? 0
      articles[cursor] = article
      weights[cursor] = vectors.weights[entry] ?? 0
      cursors[term] = cursor + 1
    }
  }
  return { starts, articles, weights }
}

/** The bounds of the at most `size` entries of a term that lie around `article`, which has the term. */
export function windowAround(
  { starts, articles }: Postings,
  term: number,
  article: number,
  size: number,
): { readonly from: number; readonly to: number } {
  const first = starts[term] ?? 0
  const end = starts[term + 1] ?? 0
  if (end - first <= size) return { from: first, to: end }
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((articles[middle] ?? 0) < article) low = middle + 1
    else high = middle
  }
  const from = Math.max(first, Math.min(low - (size >> 1), end - size))
  return { from, to: from + size }
}
