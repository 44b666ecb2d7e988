import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNearestPostings, findWeight } from '../../src/relate/find-nearest.ts'
import type { Postings } from '../../src/relate/similarity-index.ts'

const TERMS = 5
/** The terms of each article. */
const anyArticles = fc.array(fc.subarray([...Array.from({ length: TERMS }).keys()]), { maxLength: 40 })

function toPostings(all: readonly (readonly number[])[]): Postings {
  const byTerm = Array.from({ length: TERMS }, (_, term) => [...all.keys()].filter((at) => all[at]?.includes(term)))
  const starts = [0]
  for (const articles of byTerm) starts.push((starts.at(-1) ?? 0) + articles.length)
  return {
    starts: Int32Array.from(starts),
    articles: Int32Array.from(byTerm.flat()),
    weights: Float32Array.from(byTerm.flatMap((articles, term) => articles.map((article) => term + article + 0.5))),
  }
}

test('the weight of a term is found by article, and is 0 in an article without the term', () => {
  fc.assert(
    fc.property(anyArticles, (all) => {
      const postings = toPostings(all)
      all.forEach((terms, article) => {
        for (let term = 0; term < TERMS; term++) {
          expect(findWeight(postings, term, article)).toBe(terms.includes(term) ? term + article + 0.5 : 0)
        }
      })
    }),
  )
})

test('the nearest postings of an article are itself and up to the given number of neighbours, half on each side if possible', () => {
  fc.assert(
    fc.property(anyArticles, fc.integer({ min: 2, max: 12 }), (all, size) => {
      const postings = toPostings(all)
      all.forEach((terms, article) => {
        for (const term of terms) {
          const first = postings.starts[term] ?? 0
          const last = postings.starts[term + 1] ?? 0
          const { start, end } = findNearestPostings(postings, term, article, size)
          const index = postings.articles.indexOf(article, first)
          expect(end - start).toBe(Math.min(size, last - first))
          expect(first <= start && start <= index && index < end && end <= last).toBe(true)
          expect(start === first || index - start >= Math.floor(size / 2)).toBe(true)
          expect(end === last || end - index >= Math.ceil(size / 2)).toBe(true)
        }
      })
    }),
  )
})
