import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heaviest } from '../../src/relate/heaviest.ts'

const anyWeights = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.double({ noNaN: true })), { maxLength: 30 })

test('the heaviest are kept in their order, whatever the order in which they were offered', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(anyWeights), fc.boolean(), (most, rounds, isReversed) => {
      const heaviest = new Heaviest(most)
      for (const weights of rounds) {
        const sorted = [...weights.entries()].sort(([a, x], [b, y]) => y - x || a - b)
        const offers = isReversed ? [...weights.entries()].toReversed() : weights.entries()
        for (const [number, weight] of offers) heaviest.offer(number, weight)
        expect(heaviest.least()).toBe(sorted[most - 1]?.[1] ?? -Infinity)
        expect(heaviest.take()).toEqual(sorted.slice(0, most).map(([number]) => number))
      }
    }),
  )
})
