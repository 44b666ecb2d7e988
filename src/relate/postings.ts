import type { TermVector } from './term-vectors.ts'

/** For each term, the articles that have it, ascending, and its weight there; all terms lie end to end. */
export interface Postings {
  /** A term's entries are `starts[term]` … `starts[term + 1] - 1`. */
  readonly starts: Int32Array
  readonly articles: Int32Array
  readonly weights: Float32Array
}

/** Of vectors whose term ids are below `termCount`. */
export function toPostings(vectors: readonly Pick<TermVector, 'terms' | 'weights'>[], termCount: number): Postings {
  const starts = new Int32Array(termCount + 1)
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)

  const total = starts[termCount] ?? 0
  const articles = new Int32Array(total)
  const weights = new Float32Array(total)
  const cursors = starts.slice()
  vectors.forEach((vector, article) => {
    vector.terms.forEach((term, at) => {
      const cursor = cursors[term] ?? 0
      articles[cursor] = article
      weights[cursor] = vector.weights[at] ?? 0
      cursors[term] = cursor + 1
    })
  })
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
