import { rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import * as loading from '../../../src/ingest/load-seed.ts'
import { decodeSeeds } from '../../../src/publish/reading/batch.ts'
import { memoryCache } from '../../../src/publish/reading/memory-cache.ts'
import { readBatch } from '../../../src/publish/reading/read-batch.ts'
import { batchOf, type ReadingCache } from '../../../src/publish/reading/reading-cache.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

vi.mock('../../../src/ingest/load-seed.ts', { spy: true })

const SETTINGS = { language: 'en', dateOrder: undefined }
const AN_HOUR_MS = 60 * 60 * 1000
const loadSeed = vi.mocked(loading.loadSeed)

/** Of which two may be read apart. */
const NUMBERS = Array.from({ length: 16 }, (_, index) => index)
const PATHS = NUMBERS.map((number) => `${number}.txt`)
const HEADLINES = NUMBERS.map((number) => `Ferry ${number} Returns`)

let folder: string

beforeEach(async () => {
  folder = await createTemporaryFolder()
  for (const number of NUMBERS) await write(number, `Ferry ${number} Returns`)
  loadSeed.mockClear()
})

function write(number: number, headline: string): Promise<void> {
  return writeFile(join(folder, `${number}.txt`), `${headline}\n\nIt came back.`)
}

interface Reading {
  readonly paths?: readonly string[]
  readonly laterMs?: number
  readonly settings?: typeof SETTINGS
}

/** Reads as if it were so much later, and gives the headlines in each segment. */
async function read(
  cache: ReadingCache,
  { paths = PATHS, laterMs = AN_HOUR_MS, settings = SETTINGS }: Reading = {},
): Promise<readonly (readonly unknown[])[]> {
  loadSeed.mockClear()
  const keys = await readBatch({ folder, slot: { name: '0 of 1', paths }, settings }, cache, Date.now() + laterMs)
  return keys.map((key) => decodeSeeds(batchOf(cache, key)('seeds')).map(({ draft }) => draft?.article.headline))
}

function loaded(): readonly string[] {
  return loadSeed.mock.calls.map(([, { path }]) => path)
}

test('files that are as they were are not opened again', async () => {
  const cache = memoryCache()
  expect(await read(cache)).toEqual([HEADLINES])
  expect(loaded()).toEqual(PATHS)
  expect(await read(cache)).toEqual([HEADLINES])
  expect(loaded()).toEqual([])
})

test('what was changed and added since is read apart, all of it together', async () => {
  const cache = memoryCache()
  await read(cache)
  await write(3, 'Fog')
  expect(await read(cache)).toEqual([HEADLINES, ['Fog']])
  expect(loaded()).toEqual(['3.txt'])
  await write(16, 'Ice')
  const paths = [...PATHS, '16.txt']
  expect(await read(cache, { paths })).toEqual([HEADLINES, ['Fog', 'Ice']])
  expect(loaded()).toEqual(['16.txt', '3.txt'])
  expect(await read(cache, { paths })).toEqual([HEADLINES, ['Fog', 'Ice']])
  expect(loaded()).toEqual([])
})

test('a change that is taken back, and a file that goes, leave the base', async () => {
  const cache = memoryCache()
  await read(cache)
  await write(3, 'Fog')
  await read(cache)
  await write(3, 'Ferry 3 Returns')
  expect(await read(cache)).toEqual([HEADLINES])
  expect(await read(cache, { paths: PATHS.slice(1) })).toEqual([HEADLINES])
  expect(loaded()).toEqual([])
})

test('where more than an eighth was changed, all is read together', async () => {
  const cache = memoryCache()
  await read(cache)
  for (const number of [0, 1]) await write(number, 'Fog')
  expect(await read(cache)).toEqual([HEADLINES, ['Fog', 'Fog']])
  await write(2, 'Fog')
  expect(await read(cache)).toEqual([['Fog', 'Fog', 'Fog', ...HEADLINES.slice(3)]])
})

test('a change is noticed that leaves the size and the time of modification as they were', async () => {
  const cache = memoryCache()
  const file = join(folder, '3.txt')
  const then = new Date('2020-03-01')
  await utimes(file, then, then)
  const { size } = await stat(file)
  await read(cache)
  await write(3, 'Ferry 3 Reverts')
  expect((await stat(file)).size).toBe(size)
  await utimes(file, then, then)
  expect(await read(cache)).toEqual([HEADLINES, ['Ferry 3 Reverts']])
})

test('a file that takes the place of another is noticed', async () => {
  const cache = memoryCache()
  await read(cache)
  await rename(join(folder, '4.txt'), join(folder, '3.txt'))
  await write(4, 'Fog')
  expect(await read(cache)).toEqual([HEADLINES, ['Ferry 4 Returns', 'Fog']])
})

test('what was changed just now may change again within the same tick of a clock: it is opened', async () => {
  const cache = memoryCache()
  await read(cache, { laterMs: 0 })
  await read(cache, { laterMs: 0 })
  expect(loaded()).toEqual(PATHS)
  await read(cache)
  expect(loaded()).toEqual(PATHS)
  await read(cache)
  expect(loaded()).toEqual([])
})

test('other settings are another reading of the same files', async () => {
  const cache = memoryCache()
  await read(cache)
  await read(cache, { settings: { ...SETTINGS, language: 'fr' } })
  expect(loaded()).toEqual(PATHS)
})

test('what could not be read is tried again, whether it was read before or not', async () => {
  const cache = memoryCache()
  loadSeed.mockReturnValueOnce(null)
  const withoutFirst = [undefined, ...HEADLINES.slice(1)]
  expect(await read(cache)).toEqual([withoutFirst])
  expect(await read(cache)).toEqual([withoutFirst, ['Ferry 0 Returns']])
  expect(loaded()).toEqual(['0.txt'])
  await write(0, 'Fog')
  loadSeed.mockReturnValueOnce(null)
  expect(await read(cache)).toEqual([withoutFirst])
  expect(await read(cache)).toEqual([withoutFirst, ['Fog']])
})

test('a base that was forgotten is read again with all that was changed since', async () => {
  const cache = memoryCache()
  await read(cache)
  await write(3, 'Fog')
  await read(cache)
  const forgetful = { ...cache, recall: vi.fn<ReadingCache['recall']>(cache.recall).mockReturnValueOnce(null) }
  expect(await read(forgetful)).toEqual([HEADLINES.with(3, 'Fog')])
  expect(loaded()).toEqual(PATHS)
})

test('a record that is damaged is as good as none', async () => {
  const cache = memoryCache()
  await read(cache)
  const damaged: ReadingCache = { ...cache, recallRecord: (label) => cache.recallRecord(label)?.slice(0, -1) ?? null }
  expect(await read(damaged)).toEqual([HEADLINES])
  expect(loaded()).toEqual(PATHS)
})

test('a slot has one record, which is written where something was changed', async () => {
  const cache = memoryCache()
  const keepRecord = vi.fn<ReadingCache['keepRecord']>(cache.keepRecord)
  const watched = { ...cache, keepRecord }
  await read(watched)
  await read(watched)
  expect(keepRecord).toHaveBeenCalledTimes(1)
  await write(3, 'Fog')
  await read(watched)
  expect(new Set(keepRecord.mock.calls.map(([label]) => label)).size).toBe(1)
  expect(keepRecord).toHaveBeenCalledTimes(2)
})

test('a file that is changed while its slot is read is known by what was read', async () => {
  const cache = memoryCache()
  await read(cache)
  await write(3, 'Fog')
  await read(cache)
  await write(4, 'Ice')
  loadSeed.mockImplementationOnce(() => {
    // Between its stamp and its content.
    loadSeed.mockImplementationOnce(() => Buffer.from('Storm\n\nIt came.'))
    return Buffer.from('Ice\n\nIt came.')
  })
  expect(await read(cache)).toEqual([HEADLINES, ['Storm', 'Ice']])
  expect(await read(cache)).toEqual([HEADLINES, ['Storm', 'Ice']])
})
