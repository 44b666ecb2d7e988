import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSimilarityIndex } from '../../src/relate/similarity-index.ts'
import { anyTermCounts, naiveVectors, type TermCounts, toDocument } from './random-documents.ts'

function buildIndex(documents: readonly TermCounts[]) {
  return buildSimilarityIndex(documents.map((counts) => toDocument(counts, null).keyTerms))
}

/** The articles that have a term, in ascending order. */
function articlesWith(term: number, documents: readonly TermCounts[]): readonly number[] {
  return [...documents.keys()].filter((article) => documents[article]?.has(term))
}

/** Returns true if a term is in several articles, but in no more than half of them, or in no more than 5. */
function isCompared(term: number, documents: readonly TermCounts[]): boolean {
  const df = articlesWith(term, documents).length
  return df > 1 && df <= Math.max(5, documents.length / 2)
}

const anyDocuments = fc.array(anyTermCounts, { maxLength: 24 })

test('the postings of a term list its articles with its weight in each, unless the term is too rare or too common', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const { postings } = buildIndex(documents)
      const vectors = naiveVectors(documents)
      for (let term = 0; term + 1 < postings.starts.length; term++) {
        const [start, end] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0]
        const expected = isCompared(term, documents) ? articlesWith(term, documents) : []
        expect([...postings.articles.subarray(start, end)]).toEqual(expected)
        expected.forEach((article, index) => {
          expect(postings.weights[start + index]).toBeCloseTo(vectors[article]?.get(term) ?? Number.NaN, 5)
        })
      }
    }),
  )
})

test('the top terms of an article are the 12 compared terms with the highest weight, and terms of equal weight keep their order', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const { topTerms } = buildIndex(documents)
      const vectors = naiveVectors(documents)
      documents.forEach((counts, article) => {
        const terms = [...counts.keys()]
        const own = topTerms[article] ?? []
        expect(own.map(({ index }) => terms[index])).toEqual(own.map(({ term }) => term))
        const compared = terms.filter((term) => isCompared(term, documents))
        const highestWeights = compared.map((term) => vectors[article]?.get(term) ?? 0).sort((a, b) => b - a)
        expect(own).toHaveLength(Math.min(12, highestWeights.length))
        own.forEach(({ index, weight }, rank) => {
          expect(weight).toBeCloseTo(highestWeights[rank] ?? Number.NaN, 5)
          const previous = own[rank - 1]
          const isInOrder = previous?.weight !== weight || previous.index < index
          expect(isInOrder).toBe(true)
        })
      })
    }),
  )
})

test('an archive without articles has an empty similarity index', () => {
  expect(buildIndex([])).toEqual({
    postings: { starts: Int32Array.of(0), articles: new Int32Array(), weights: new Float32Array() },
    topTerms: [],
  })
})
