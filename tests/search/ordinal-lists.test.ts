import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toOrdinal } from '../../src/archive/ids.ts'
import { intersectionOf, unionOf, within } from '../../src/search/ordinal-lists.ts'

const ordinals = fc.uniqueArray(fc.nat({ max: 40 })).map((list) => list.toSorted((a, b) => a - b).map(toOrdinal))
const all = Array.from({ length: 41 }, (_, index) => toOrdinal(index))

test('an intersection is what every list has', () => {
  fc.assert(
    fc.property(fc.array(ordinals, { minLength: 1, maxLength: 4 }), (lists) => {
      expect(intersectionOf(lists)).toEqual(all.filter((ordinal) => lists.every((list) => list.includes(ordinal))))
    }),
  )
})

test('a union is what any list has', () => {
  fc.assert(
    fc.property(fc.array(ordinals, { maxLength: 4 }), (lists) => {
      expect(unionOf(lists)).toEqual(all.filter((ordinal) => lists.some((list) => list.includes(ordinal))))
    }),
  )
})

test('a slice has the ordinals of a range, its end left out', () => {
  fc.assert(
    fc.property(ordinals, fc.nat({ max: 45 }), fc.nat({ max: 45 }), (list, start, end) => {
      const range = { start: toOrdinal(start), end: toOrdinal(end) }
      expect(within(list, range)).toEqual(list.filter((ordinal) => start <= ordinal && ordinal < end))
    }),
  )
})
