import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { truncate } from '../../../src/publish/metadata/truncate.ts'

test.each([
  ['The Courier', 16, 'The Courier'],
  ['The Vellport Courier', 16, 'The Vellport'],
  ['The Vellport Courier', 12, 'The Vellport'],
  ['The Vellport Courier', 11, 'The'],
  ['Donaudampfschifffahrt', 12, 'Donaudampfsc'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 16, '👩‍👩‍👧‍👦'],
])('“%s” in %i is “%s”', (text, most, short) => {
  expect(truncate(text, most)).toBe(short)
})

test('what is cut fits, and is the beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const short = truncate(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(text.startsWith(short)).toBe(true)
      expect(short === text).toBe(text.length <= most)
    }),
  )
})
