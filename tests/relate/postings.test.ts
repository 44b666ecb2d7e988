import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPostings, windowAround } from '../../src/relate/postings.ts'

const TERMS = 5
/** The terms of each article. */
const lists = fc.array(fc.subarray([...Array.from({ length: TERMS }).keys()]), { maxLength: 40 })

function toVectors(all: readonly (readonly number[])[]) {
  const starts = [0]
  for (const terms of all) starts.push((starts.at(-1) ?? 0) + terms.length)
  return {
    starts: Int32Array.from(starts),
    terms: Int32Array.from(all.flat()),
    weights: Float32Array.from(all.flat(), (term) => term + 0.5),
    termCount: TERMS,
  }
}

test('postings list for each term the articles that have it, in order, with its weights', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const { starts, articles, weights } = toPostings(toVectors(all))
      for (let term = 0; term < TERMS; term++) {
        const expected = [...all.keys()].filter((article) => all[article]?.includes(term))
        expect(Array.from(articles.subarray(starts[term], starts[term + 1]))).toEqual(expected)
        expect(Array.from(weights.subarray(starts[term], starts[term + 1]))).toEqual(expected.map(() => term + 0.5))
      }
    }),
  )
})

test('a window holds as many articles as it may, half of them on either side where there are so many', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 2, max: 12 }), (all, size) => {
      const postings = toPostings(toVectors(all))
      all.forEach((terms, article) => {
        for (const term of terms) {
          const first = postings.starts[term] ?? 0
          const end = postings.starts[term + 1] ?? 0
          const { from, to } = windowAround(postings, term, article, size)
          const place = postings.articles.indexOf(article, first)
          expect(to - from).toBe(Math.min(size, end - first))
          expect(first <= from && from <= place && place < to && to <= end).toBe(true)
          expect(from === first || place - from >= Math.floor(size / 2)).toBe(true)
          expect(to === end || to - place >= Math.ceil(size / 2)).toBe(true)
        }
      })
    }),
  )
})
