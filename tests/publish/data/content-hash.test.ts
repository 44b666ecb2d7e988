import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../../../src/publish/data/content-hash.ts'

test('a hash consists of 8 characters that are unique on file systems that ignore case', () => {
  fc.assert(
    fc.property(fc.string(), (content) => {
      expect(contentHash(content)).toMatch(/^[a-z2-7]{8}$/)
    }),
  )
})

test('the hash of a content is the same in every version of the program', () => {
  // The first 40 bits of SHA-256 of the empty text are e3b0c44298.
  expect(contentHash('')).toBe('4oymiquy')
})

test('the hash of several contents is the hash of their concatenation', () => {
  expect(contentHash('ferry ', new TextEncoder().encode('pier'))).toBe(contentHash('ferry pier'))
})

test('different contents have different hashes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other)
      expect(contentHash(one)).not.toBe(contentHash(other))
    }),
  )
})
