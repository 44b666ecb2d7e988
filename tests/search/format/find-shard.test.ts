import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShard } from '../../../src/search/format/find-shard.ts'
import { anyText, ascendingTexts } from './arbitrary-shards.ts'

test('the shard of a key is the last shard whose first key is not greater than the key', () => {
  fc.assert(
    fc.property(ascendingTexts, anyText, (firstKeys, key) => {
      const last = firstKeys.findLastIndex((first) => first <= key)
      expect(findShard(firstKeys, key)).toBe(Math.max(0, last))
      firstKeys.forEach((first, shard) => expect(findShard(firstKeys, first)).toBe(shard))
    }),
  )
})
