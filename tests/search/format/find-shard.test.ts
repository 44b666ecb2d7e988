import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShard } from '../../../src/search/format/find-shard.ts'
import { anyText, ascendingTexts } from './arbitrary-shards.ts'

test('a key is looked for in the last shard that does not begin behind it', () => {
  fc.assert(
    fc.property(ascendingTexts, anyText, (firstKeys, key) => {
      const last = firstKeys.findLastIndex((first) => first <= key)
      expect(findShard(firstKeys, key)).toBe(Math.max(0, last))
      firstKeys.forEach((first, shard) => expect(findShard(firstKeys, first)).toBe(shard))
    }),
  )
})
