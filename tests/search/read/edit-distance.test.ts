import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../../src/search/read/edit-distance.ts'

/** By its definition, from the ends of both words; each letter takes part in one change at most. */
function naiveDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const ways = [
    naiveDistance(one.slice(1), other) + 1,
    naiveDistance(one, other.slice(1)) + 1,
    naiveDistance(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
  ]
  if (one.length > 1 && one[0] === other[1] && one[1] === other[0]) {
    ways.push(naiveDistance(one.slice(2), other.slice(2)) + 1)
  }
  return Math.min(...ways)
}

describe('the distance of two words', () => {
  test.each([
    ['ferry', 'ferry', 0],
    ['fery', 'ferry', 1],
    ['ferrry', 'ferry', 1],
    ['fezry', 'ferry', 1],
    ['frery', 'ferry', 1],
    ['efrrey', 'ferry', 2],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['', '', 0],
  ])('%j and %j is %i', (one, other, distance) => {
    expect(editDistance(one, other, 5)).toBe(distance)
  })

  test('is what trying all changes gives, and anything above the limit where that is', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (one, other, limit) => {
        const upToLimit = (distance: number) => Math.min(distance, limit + 1)
        expect(upToLimit(editDistance(one, other, limit))).toBe(upToLimit(naiveDistance(one, other)))
      }),
      { numRuns: 300 },
    )
  })
})
