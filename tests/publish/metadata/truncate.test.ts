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
])('“%s” truncated to %i code units is “%s”', (text, maxLength, short) => {
  expect(truncate(text, maxLength)).toBe(short)
})

test('a truncated text is within the limit, and is the beginning of the original text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
      const short = truncate(text, maxLength)
      expect(short.length).toBeLessThanOrEqual(maxLength)
      expect(text.startsWith(short)).toBe(true)
      expect(short === text).toBe(text.length <= maxLength)
    }),
  )
})
