import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeEditDistance } from '../../../src/search/read/edit-distance.ts'

/** Computes the distance by its recursive definition. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const ways = [
    naiveDistance(a.slice(1), b) + 1,
    naiveDistance(a, b.slice(1)) + 1,
    naiveDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ]
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    ways.push(naiveDistance(a.slice(2), b.slice(2)) + 1)
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
  ])('between %j and %j is %i', (a, b, distance) => {
    expect(computeEditDistance(a, b, 5)).toBe(distance)
  })

  test('equals the recursive definition up to the limit, and is above the limit otherwise', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        const upToLimit = (distance: number) => Math.min(distance, limit + 1)
        expect(upToLimit(computeEditDistance(a, b, limit))).toBe(upToLimit(naiveDistance(a, b)))
      }),
      { numRuns: 300 },
    )
  })
})
