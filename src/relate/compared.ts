import { toDayNumber } from '../archive/iso-date.ts'
import { type Postings, toPostings } from './postings.ts'
import type { Comparable } from './relatable.ts'
import { type TermVectors, toTermVectors } from './term-vectors.ts'

/** Articles of one language as they are compared with each other; places count them from 0. */
export interface Compared {
  readonly vectors: TermVectors
  readonly postings: Postings
  /** By place; not a number where an article has no date. */
  readonly days: Float64Array
}

export function toCompared(articles: readonly Pick<Comparable, 'date' | 'telling'>[]): Compared {
  const vectors = toTermVectors(articles.map(({ telling }) => telling))
  return {
    vectors,
    postings: toPostings(vectors),
    days: Float64Array.from(articles, ({ date }) => (date === null ? Number.NaN : toDayNumber(date))),
  }
}
