import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Postings, weightOf, windowAround } from '../../src/relate/postings.ts'

const TERMS = 5
/** The terms of each article. */
const lists = fc.array(fc.subarray([...Array.from({ length: TERMS }).keys()]), { maxLength: 40 })

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

test('the weight of a term in an article is found by the number of the article, and is 0 in articles without it', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const postings = toPostings(all)
      all.forEach((terms, article) => {
        for (let term = 0; term < TERMS; term++) {
          expect(weightOf(postings, term, article)).toBe(terms.includes(term) ? term + article + 0.5 : 0)
        }
      })
    }),
  )
})

test('a window holds as many articles as it may, half of them on either side where there are so many', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 2, max: 12 }), (all, size) => {
      const postings = toPostings(all)
      all.forEach((terms, article) => {
        for (const term of terms) {
          const first = postings.starts[term] ?? 0
          const last = postings.starts[term + 1] ?? 0
          const { start, end } = windowAround(postings, term, article, size)
          const place = postings.articles.indexOf(article, first)
          expect(end - start).toBe(Math.min(size, last - first))
          expect(first <= start && start <= place && place < end && end <= last).toBe(true)
          expect(start === first || place - start >= Math.floor(size / 2)).toBe(true)
          expect(end === last || end - place >= Math.ceil(size / 2)).toBe(true)
        }
      })
    }),
  )
})
