import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFindNearest } from '../../src/relate/find-nearest.ts'
import { buildSimilarityIndex, type SimilarityIndex } from '../../src/relate/similarity-index.ts'
import { anyTermCounts, type TermCounts, toDocument } from './random-documents.ts'

/** The score of each other article, directly from the formula; `undefined` if the two are not similar enough. */
function naiveScores(documents: readonly TermCounts[], index: SimilarityIndex, days: Float64Array, article: number) {
  const scores = new Map<number, { sum: number; shared: number }>()
  for (const { term, weight } of index.topTerms[article] ?? []) {
    const all = [...documents.keys()].filter((other) => documents[other]?.has(term))
    const start = Math.max(0, Math.min(all.indexOf(article) - 100, all.length - 200))
    for (const other of all.slice(start, start + 200)) {
      const otherWeight = index.postings.weights[(index.postings.starts[term] ?? 0) + all.indexOf(other)] ?? 0
      const { sum, shared } = scores.get(other) ?? { sum: 0, shared: 0 }
      scores.set(other, { sum: sum + weight * otherWeight, shared: shared + 1 })
    }
  }
  return [...documents.keys()].map((other) => {
    const { sum, shared } = scores.get(other) ?? { sum: 0, shared: 0 }
    const distance = Math.abs((days[article] ?? Number.NaN) - (days[other] ?? Number.NaN))
    const score = sum * (Number.isNaN(distance) ? 1 : 1 + 0.2 / (1 + distance / 30))
    const minScore = [Infinity, Infinity, 0.2, 0.1][shared] ?? 0.08
    return other === article || score < minScore ? undefined : score
  })
}

type IsExcluded = (other: number) => boolean

/** The nearest articles of each article: as found, and as found by the naive search. */
function findBoth(documents: readonly TermCounts[], days: Float64Array, isExcluded: IsExcluded) {
  const index = buildSimilarityIndex(documents.map((counts) => toDocument(counts, null).keyTerms))
  const findNearest = createFindNearest(index, days)
  const articles = [...documents.keys()]
  const naive = articles.map((article) => {
    const scores = naiveScores(documents, index, days, article)
    return articles
      .filter((other) => scores[other] !== undefined && !isExcluded(other))
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, 4)
  })
  return { found: articles.map((article) => findNearest(article, isExcluded)), naive }
}

const anyDay = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 18_000, max: 18_060 }))
const anyArticle = fc.tuple(anyTermCounts, anyDay)

test('the nearest articles are the same as in a naive search', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 24 }), fc.nat({ max: 24 }), (articles, excluded) => {
      const documents = articles.map(([counts]) => counts)
      const days = Float64Array.from(articles, ([, day]) => day)
      const { found, naive } = findBoth(documents, days, (other) => other === excluded)
      expect(found).toEqual(naive)
    }),
  )
})

test('for a term that more than 200 articles have, the 200 nearest in the order of the archive are compared', () => {
  // Each article has two terms that 250 of the 750 articles have, and one that 9 neighbours share.
  const documents = Array.from(
    { length: 750 },
    (_, article): TermCounts =>
      new Map([
        [article % 3, 1 + (article % 7)],
        [3 + (Math.floor(article / 3) % 3), 1],
        [6 + Math.floor(article / 9), 2],
      ]),
  )
  const days = Float64Array.from(documents.keys())
  const { found, naive } = findBoth(documents, days, () => false)
  expect(found).toEqual(naive)
  expect(found.every((nearest) => nearest.length > 0)).toBe(true)
})
