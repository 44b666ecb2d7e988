import * as fc from 'fast-check'
import type { SimilarityDocument } from '../../src/relate/find-similar.ts'
import { isoDateOf } from '../archive/arbitraries.ts'

/** The term number → the number of its uses. */
export type TermCounts = ReadonlyMap<number, number>

/** Few terms, so that articles share them; the order of the terms in an article is random. */
export const anyTermCounts: fc.Arbitrary<TermCounts> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 80 })), {
    selector: ([term]) => term,
    maxLength: 20,
  })
  .map((entries) => new Map(entries))

export function toDocument(counts: TermCounts, day: number | null): SimilarityDocument {
  return {
    date: day === null ? null : isoDateOf(`2020-01-${String(day).padStart(2, '0')}`),
    language: 'en',
    keyTerms: {
      terms: Int32Array.from(counts.keys()),
      counts: Int32Array.from(counts.values()),
      forms: () => Array.from(counts.keys(), (term) => `word${term}`),
    },
  }
}

/**
 * Returns the tf-idf vector of each document as term → weight, directly from the formula. All terms of a document are
 * included.
 */
export function naiveVectors(documents: readonly TermCounts[]): readonly TermCounts[] {
  const total = documents.length + 50
  return documents.map((counts) => {
    const weights = [...counts].map(([term, tf]) => {
      const df = documents.filter((other) => other.has(term)).length
      const idf = Math.round(Math.log(1 + (total - df + 0.5) / (df + 0.5)) * 20) / 20
      return [term, (1 + Math.log(tf)) * idf] as const
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([term, weight]) => [term, weight / length]))
  })
}
