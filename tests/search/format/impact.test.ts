import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_IMPACT, computeImpact, computeWeight } from '../../../src/search/format/impact.ts'
import { IMPACT_BITS } from '../../../src/search/format/postings.ts'

describe('the impact of a term', () => {
  test.each([
    { count: 1, isInHeadline: false, length: 100, average: 100, impact: 7 },
    { count: 1, isInHeadline: false, length: 10, average: 100, impact: 11 },
    { count: 1, isInHeadline: false, length: 400, average: 100, impact: 3 },
    { count: 1, isInHeadline: true, length: 100, average: 100, impact: 12 },
    { count: 3, isInHeadline: false, length: 100, average: 100, impact: 11 },
    { count: 100, isInHeadline: false, length: 100, average: 100, impact: 15 },
    { count: 1, isInHeadline: false, length: 25, average: 100, impact: 10 },
    { count: 1, isInHeadline: false, length: 1_000_000, average: 10, impact: 1 },
  ])(
    'that occurs $count times (in the headline: $isInHeadline) in $length words, with an average of $average words, is $impact',
    ({ count, isInHeadline, length, average, impact }) => {
      expect(computeImpact({ count, isInHeadline }, length, average)).toBe(impact)
    },
  )

  test('rises with the count and in the headline, falls with the length, and fits in its bits', () => {
    const lengths = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), lengths, lengths, (count, length, average) => {
        const impact = computeImpact({ count, isInHeadline: false }, length, average)
        const inHeadline = computeImpact({ count, isInHeadline: true }, length, average)
        expect(impact).toBeGreaterThanOrEqual(1)
        expect(inHeadline).toBeGreaterThanOrEqual(impact)
        expect(inHeadline).toBeLessThanOrEqual(MAX_IMPACT)
        expect(computeImpact({ count: count + 1, isInHeadline: false }, length, average)).toBeGreaterThanOrEqual(impact)
        expect(computeImpact({ count, isInHeadline: false }, length * 2, average)).toBeLessThanOrEqual(impact)
      }),
    )
    expect(MAX_IMPACT).toBe(IMPACT_BITS)
  })
})

describe('the weight of a word', () => {
  test.each([
    { documentFrequency: 0, total: 1, weight: 89 },
    { documentFrequency: 1, total: 1, weight: 18 },
    { documentFrequency: 1, total: 1000, weight: 416 },
    { documentFrequency: 500, total: 1000, weight: 44 },
    { documentFrequency: 1000, total: 1000, weight: 1 },
    { documentFrequency: 1, total: 100_000, weight: 711 },
  ])('in $documentFrequency of $total articles is $weight', ({ documentFrequency, total, weight }) => {
    expect(computeWeight(documentFrequency, total)).toBe(weight)
  })

  test('is an integer of at least 1, and falls with the number of articles that have the word', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }), (a, b) => {
        const total = Math.max(a, b)
        const weight = computeWeight(Math.min(a, b), total)
        expect(Number.isInteger(weight)).toBe(true)
        expect(weight).toBeGreaterThanOrEqual(computeWeight(total, total))
        expect(computeWeight(total, total)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
