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

/** Returns the nearest articles of each article from the function under test and from the naive search. */
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

/** An index from the weight of each term in each article, with top terms for the article `compared` only. */
function toIndex(articles: readonly (readonly number[])[], compared: number): SimilarityIndex {
  const terms = [...(articles[0] ?? []).keys()]
  const lists = terms.map((term) => [...articles.keys()].filter((article) => (articles[article]?.[term] ?? 0) > 0))
  const starts = [0]
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length)
  return {
    postings: {
      starts: Int32Array.from(starts),
      articles: Int32Array.from(lists.flat()),
      weights: Float32Array.from(lists.flatMap((list, term) => list.map((article) => articles[article]?.[term] ?? 0))),
    },
    topTerms: articles.map((weights, article) =>
      article === compared ? terms.map((term) => ({ term, index: term, weight: weights[term] ?? 0 })) : [],
    ),
  }
}

function findIn(articles: readonly (readonly number[])[], article: number) {
  const days = Float64Array.from(articles, () => Number.NaN)
  return createFindNearest(toIndex(articles, article), days)(article, () => false)
}

test.each([
  [1, 0.9, []],
  [2, 0.21, [1]],
  [2, 0.19, []],
  [3, 0.11, [1]],
  [3, 0.09, []],
  [4, 0.09, [1]],
  [4, 0.07, []],
])('articles with %i shared terms and the score %d have the results %j', (shared, score, nearest) => {
  const weights = Array.from({ length: shared }, () => Math.sqrt(score / shared))
  expect(findIn([weights, weights], 0)).toEqual(nearest)
})

test('articles with the same score are in the order of the archive', () => {
  const compared = [0.5, 0.5, 0.5]
  expect(findIn([compared, [0, 0.5, 0.5], [0.5, 0.5, 0], [0.5, 0, 0.5]], 0)).toEqual([1, 2, 3])
})

test('if more than 200 articles have a term, only the 200 nearest in the order of the archive are compared', () => {
  const articles = Array.from({ length: 300 }, () => [0.1, 0.1])
  articles[150] = [0.5, 0.5]
  for (const [article, weight] of [
    [49, 0.9],
    [50, 0.8],
    [249, 0.7],
    [250, 0.9],
  ] as const)
    articles[article] = [weight, weight]
  expect(findIn(articles, 150)).toEqual([50, 249])
})
