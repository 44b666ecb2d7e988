import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, type Slug } from '../../../src/archive/ids.ts'
import { shardOf } from '../../../src/archive/files/locations.ts'

function slugOf(text: string): Slug {
  if (!isSlug(text)) throw new RangeError(`${text} is no slug`)
  return text
}

test('every slug belongs to one of the existing shards', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]+$/).filter(isSlug), fc.integer({ min: 1, max: 500 }), (slug, shards) => {
      const shard = shardOf(slug, shards)
      expect(Number.isInteger(shard) && 0 <= shard && shard < shards).toBe(true)
    }),
  )
})

test('the hash of a text equals the published FNV-1a value', () => {
  expect(shardOf(slugOf('a'), 2 ** 32)).toBe(0xe40c292c)
  expect(shardOf(slugOf('foobar'), 2 ** 32)).toBe(0xbf9cf968)
})

test('slugs are distributed evenly across shards', () => {
  const counts = Array.from({ length: 16 }, () => 0)
  for (let index = 0; index < 16_000; index++) {
    const shard = shardOf(slugOf(`the-ferry-number-${index}`), 16)
    counts[shard] = (counts[shard] ?? 0) + 1
  }
  expect(Math.min(...counts)).toBeGreaterThan(800)
  expect(Math.max(...counts)).toBeLessThan(1200)
})
