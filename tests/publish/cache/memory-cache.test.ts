import { expect, test } from 'vitest'
import { createMemoryCache } from '../../../src/publish/cache/seed-cache.ts'
import { encodeBatch } from '../../../src/publish/cache/seed-batch.ts'
import { EXAMPLE_BATCH } from './example-batch.ts'

test('prune removes the batches that were not read since the previous prune', () => {
  const cache = createMemoryCache()
  const batch = encodeBatch(EXAMPLE_BATCH)
  cache.write('one', batch)
  cache.write('two', batch)
  cache.prune()
  expect(cache.read('one')).toEqual({ kind: 'intact', batch })
  cache.prune()
  expect(cache.read('two')).toEqual({ kind: 'missing' })
  expect(cache.read('one')).toEqual({ kind: 'intact', batch })
  cache.prune()
  cache.prune()
  expect(cache.read('one')).toEqual({ kind: 'missing' })
})
