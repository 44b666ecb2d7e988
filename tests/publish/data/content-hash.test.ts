import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../../../src/publish/data/content-hash.ts'

test('a hash is eight characters that no file system takes for others', () => {
  fc.assert(
    fc.property(fc.string(), (content) => {
      expect(contentHash(content)).toMatch(/^[a-z2-7]{8}$/)
    }),
  )
})

test('the hash of a content never changes', () => {
  // The first 40 bits of SHA-256 of the empty text are e3b0c44298.
  expect(contentHash('')).toBe('4oymiquy')
})

test('several contents have the hash of one behind the other', () => {
  expect(contentHash('ferry ', new TextEncoder().encode('pier'))).toBe(contentHash('ferry pier'))
})

test('contents that differ have hashes that differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other)
      expect(contentHash(one)).not.toBe(contentHash(other))
    }),
  )
})
