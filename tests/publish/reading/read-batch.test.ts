import { mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import * as loading from '../../../src/ingest/load-seed.ts'
import { decodeSeeds } from '../../../src/publish/reading/batch.ts'
import { memoryCache } from '../../../src/publish/reading/memory-cache.ts'
import { readBatch } from '../../../src/publish/reading/read-batch.ts'
import { batchOf, type ReadingCache } from '../../../src/publish/reading/reading-cache.ts'

vi.mock('../../../src/ingest/load-seed.ts', { spy: true })

const SETTINGS = { language: 'en', dateOrder: undefined }
const PATHS = ['one.txt', 'two.txt']
const AN_HOUR_MS = 60 * 60 * 1000
const loadSeed = vi.mocked(loading.loadSeed)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backfile-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'one.txt'), 'Harbour Reopens\n\nThe harbour reopened.')
  await writeFile(join(folder, 'two.txt'), 'Mayor Resigns\n\nThe mayor resigned.')
  loadSeed.mockClear()
})

/** Reads both as if it were so much later, and gives their headlines. */
async function read(cache = memoryCache(), laterMs = AN_HOUR_MS, settings = SETTINGS): Promise<readonly unknown[]> {
  const key = await readBatch({ folder, paths: PATHS, settings }, cache, Date.now() + laterMs)
  return decodeSeeds(batchOf(cache, key)('seeds')).map(({ draft }) => draft?.article.headline)
}

test('files that are as they were are not opened again', async () => {
  const cache = memoryCache()
  const headlines = await read(cache)
  expect(headlines).toEqual(['Harbour Reopens', 'Mayor Resigns'])
  expect(loadSeed).toHaveBeenCalledTimes(2)
  expect(await read(cache)).toEqual(headlines)
  expect(loadSeed).toHaveBeenCalledTimes(2)
})

test('a change is noticed that leaves the size and the time of modification as they were', async () => {
  const cache = memoryCache()
  const then = new Date('2020-03-01')
  await utimes(join(folder, 'one.txt'), then, then)
  const { size } = await stat(join(folder, 'one.txt'))
  await read(cache)
  await writeFile(join(folder, 'one.txt'), 'Harbour Recloses\n\nThe harbour reopened')
  expect((await stat(join(folder, 'one.txt'))).size).toBe(size)
  await utimes(join(folder, 'one.txt'), then, then)
  expect(await read(cache)).toEqual(['Harbour Recloses', 'Mayor Resigns'])
})

test('a file that takes the place of another is noticed', async () => {
  const cache = memoryCache()
  await read(cache)
  await rename(join(folder, 'two.txt'), join(folder, 'one.txt'))
  await writeFile(join(folder, 'two.txt'), 'Fog\n\nFog came in.')
  expect(await read(cache)).toEqual(['Mayor Resigns', 'Fog'])
})

test('what was changed just now may change again within the same tick of a clock: it is opened', async () => {
  const cache = memoryCache()
  await read(cache, 0)
  await read(cache, 0)
  expect(loadSeed).toHaveBeenCalledTimes(4)
})

test('other settings are another reading of the same files', async () => {
  const cache = memoryCache()
  await read(cache)
  await read(cache, AN_HOUR_MS, { ...SETTINGS, language: 'fr' })
  expect(loadSeed).toHaveBeenCalledTimes(4)
})

test('what could not be read is tried again', async () => {
  const cache = memoryCache()
  loadSeed.mockReturnValueOnce(null)
  expect(await read(cache)).toEqual([undefined, 'Mayor Resigns'])
  expect(await read(cache)).toEqual(['Harbour Reopens', 'Mayor Resigns'])
})

test('a batch that was forgotten is read again', async () => {
  const cache = memoryCache()
  const headlines = await read(cache)
  const forgetful = { ...cache, recall: vi.fn<ReadingCache['recall']>(cache.recall).mockReturnValueOnce(null) }
  expect(await read(forgetful)).toEqual(headlines)
  expect(loadSeed).toHaveBeenCalledTimes(4)
})
