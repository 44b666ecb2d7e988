import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { bisect } from '../../src/archive/bisect.ts'

test('bisect returns the same index as a linear search', () => {
  assert(
    property(array(nat(20)), nat(20), nat(10), (values, bound, low) => {
      const sorted = values.toSorted((a, b) => a - b)
      const start = Math.min(low, sorted.length)
      const found = sorted.findIndex((value, index) => index >= start && value >= bound)
      const result = bisect(start, sorted.length, (index) => (sorted[index] ?? 0) < bound)
      expect(result).toBe(found === -1 ? sorted.length : found)
    }),
  )
})
