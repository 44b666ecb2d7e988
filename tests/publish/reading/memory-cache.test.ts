import { expect, test } from 'vitest'
import { memoryCache } from '../../../src/publish/reading/memory-cache.ts'
import { EXAMPLE_BATCH, partsOf } from './example-batch.ts'

test('what a build did not use is forgotten, but by whoever has it', () => {
  const cache = memoryCache()
  cache.keep('one', EXAMPLE_BATCH)
  cache.keep('two', EXAMPLE_BATCH)
  cache.forgetUnused()
  const lent = cache.recall('one')
  cache.forgetUnused()
  expect(cache.recall('two')).toBeNull()
  expect(cache.recall('one')).not.toBeNull()
  cache.forgetUnused()
  cache.forgetUnused()
  expect(cache.recall('one')).toBeNull()
  expect(partsOf(lent)).toEqual([[1, 2, 3], [], [4], [5], [6, 7]])
})

test('a record is forgotten as a batch is', () => {
  const cache = memoryCache()
  cache.keepRecord('label', Uint8Array.of(1))
  cache.forgetUnused()
  expect(cache.recallRecord('label')).toEqual(Uint8Array.of(1))
  cache.forgetUnused()
  cache.forgetUnused()
  expect(cache.recallRecord('label')).toBeNull()
})
