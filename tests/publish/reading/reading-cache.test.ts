import { mkdtemp, readdir, rm, truncate, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { EncodedBatch } from '../../../src/publish/reading/batch.ts'
import { folderCache, forgetUnused, memoryCache } from '../../../src/publish/reading/reading-cache.ts'

async function cacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const BATCH: EncodedBatch = {
  seeds: Uint8Array.of(1, 2, 3),
  bodies: new Uint8Array(),
  words: Uint8Array.of(4),
  telling: Uint8Array.of(5, 6),
}

const bytesOf = ({ seeds, bodies, words, telling }: EncodedBatch) =>
  [seeds, bodies, words, telling].map((part) => part.join(' '))

test('a batch comes back from the folder as it was kept, for another process too', async () => {
  const folder = await cacheFolder()
  folderCache(folder).keep('one', BATCH)
  const back = folderCache(folder).recall('one')
  expect(back && bytesOf(back)).toEqual(bytesOf(BATCH))
  expect(folderCache(folder).recall('other')).toBeNull()
  expect(await readdir(folder)).toEqual(['one'])
})

test.each([0, 3, 16, 18, 21])('a file of the cache that was cut short after %i bytes is not used', async (bytes) => {
  const folder = await cacheFolder()
  folderCache(folder).keep('one', BATCH)
  await truncate(join(folder, 'one'), bytes)
  expect(folderCache(folder).recall('one')).toBeNull()
})

test('what no build has used for long is forgotten', async () => {
  const folder = await cacheFolder()
  const cache = folderCache(folder)
  cache.keep('one', BATCH)
  cache.keep('two', BATCH)
  const longAgo = new Date(Date.now() - 5000)
  for (const key of ['one', 'two']) await utimes(join(folder, key), longAgo, longAgo)
  cache.recall('two')
  forgetUnused(folder, 1000)
  expect(await readdir(folder)).toEqual(['two'])
})

test('in memory, what a build did not use is forgotten', () => {
  const cache = memoryCache()
  cache.keep('one', BATCH)
  cache.keep('two', BATCH)
  cache.forgetUnused()
  expect(cache.recall('one')).toBe(BATCH)
  cache.forgetUnused()
  expect(cache.recall('two')).toBeNull()
  expect(cache.recall('one')).toBe(BATCH)
})
