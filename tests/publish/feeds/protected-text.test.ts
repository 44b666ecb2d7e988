import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectAttribute, protectText, restoreTexts } from '../../../src/publish/feeds/atom-feed.ts'
import { hostileTexts } from '../metadata/hostile-texts.ts'

test.each([
  ['a <b> & c', 'a &#60;b&#62; &#38; c'],
  ['&apos;', '&#38;apos;'],
  [' \n', ' \n'],
  ['\uffff#60;\ufffe', '#60;'],
])('a text is restored with numeric references instead of markup: %j', (text, written) => {
  expect(restoreTexts(protectText(text))).toBe(written)
})

test.each([
  ['text', protectText, /^\P{White_Space}[^&<>]*\P{White_Space}$/u],
  ['attribute', protectAttribute, /^\P{White_Space}.*\P{White_Space}$/su],
])('a protected %s contains nothing that feedsmith trims, omits or encloses in CDATA', (_, protect, expected) => {
  fc.assert(
    fc.property(hostileTexts(), (text) => {
      expect(protect(text)).toMatch(expected)
    }),
  )
})
