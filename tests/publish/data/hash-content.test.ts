import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashContent } from '../../../src/publish/data/hash-content.ts'

test('a hash consists of 8 characters that are unique on file systems that ignore case', () => {
  fc.assert(
    fc.property(fc.string(), (content) => {
      expect(hashContent(content)).toMatch(/^[a-z2-7]{8}$/)
    }),
  )
})

test('the hash of a text does not change between versions of the program', () => {
  // The first 40 bits of SHA-256 of the empty text are e3b0c44298.
  expect(hashContent('')).toBe('4oymiquy')
})

test('the hash of several contents is the hash of their concatenation', () => {
  expect(hashContent('ferry ', new TextEncoder().encode('pier'))).toBe(hashContent('ferry pier'))
})

test('different contents have different hashes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other)
      expect(hashContent(one)).not.toBe(hashContent(other))
    }),
  )
})
