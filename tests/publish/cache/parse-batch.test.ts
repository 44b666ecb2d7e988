import { writeFileSync } from 'node:fs'
import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createFinding, FILE_START } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../../src/ingest/diagnostics/findings.ts'
import { MAX_TEXT_BYTES } from '../../../src/ingest/formats/text-size.ts'
import { readBatch, type SeedCache } from '../../../src/publish/cache/seed-cache.ts'
import { createMemoryCache } from '../memory-cache.ts'
import { parseBatch } from '../../../src/publish/cache/parse-batch.ts'
import { decodePart } from '../../../src/publish/cache/seed-batch.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const SETTINGS = { language: 'en', dateOrder: undefined }
const PATHS = ['ferry.txt', 'fog.txt']

let folder = ''
let cache: SeedCache
let written: string[] = []

beforeEach(async () => {
  folder = await createTemporaryFolder()
  for (const path of PATHS) await writeFile(join(folder, path), `Headline of ${path}\n\nIt came back.`)
  const memory = createMemoryCache()
  written = []
  cache = {
    ...memory,
    write(key, batch) {
      written.push(key)
      memory.write(key, batch)
    },
  }
})

const parse = async (paths = PATHS, settings: typeof SETTINGS = SETTINGS) =>
  (await parseBatch({ folder, paths, settings, leftOut: [] }, cache)).key
const largeText = (headline: string) => `${headline}\n\n${'It came back. '.repeat(20_000)}`
const headlinesOf = (key: string) =>
  decodePart(readBatch(cache, key), 'seeds').map(({ parsed }) => parsed?.article.headline ?? null)

test('the seeds of a batch are parsed once, and again if one of them changes', async () => {
  const first = await parse()
  expect(headlinesOf(first)).toEqual(['Headline of ferry.txt', 'Headline of fog.txt'])
  expect(await parse()).toBe(first)
  expect(written).toEqual([first])
  await writeFile(join(folder, 'fog.txt'), 'Fog\n\nIt lifted.')
  const second = await parse()
  expect(headlinesOf(second)).toEqual(['Headline of ferry.txt', 'Fog'])
  expect(written).toEqual([first, second])
})

test('after a change is undone, the seeds are read from the first cached batch', async () => {
  const first = await parse()
  await writeFile(join(folder, 'fog.txt'), 'Fog\n\nIt lifted.')
  await parse()
  await writeFile(join(folder, 'fog.txt'), 'Headline of fog.txt\n\nIt came back.')
  expect(await parse()).toBe(first)
})

test('the key of a batch depends on the paths, the contents and the settings', async () => {
  const keys = [await parse(), await parse(['ferry.txt']), await parse(PATHS, { ...SETTINGS, language: 'fr' })]
  await writeFile(join(folder, 'renamed.txt'), 'Headline of fog.txt\n\nIt came back.')
  keys.push(await parse(['ferry.txt', 'renamed.txt']))
  expect(new Set(keys).size).toBe(4)
})

test('a file that cannot be read is a finding, and is parsed as soon as it can be read', async () => {
  await truncate(join(folder, 'fog.txt'), MAX_TEXT_BYTES + 1)
  const tooLarge = await parse()
  expect(headlinesOf(tooLarge)).toEqual(['Headline of ferry.txt', null])
  expect(decodePart(readBatch(cache, tooLarge), 'seeds')[1]?.findings).toMatchObject([{ code: 'too-large' }])
  await rm(join(folder, 'fog.txt'))
  const missing = await parse()
  expect(decodePart(readBatch(cache, missing), 'seeds')[1]?.findings).toMatchObject([{ code: 'unreadable' }])
  await writeFile(join(folder, 'fog.txt'), 'Fog\n\nIt lifted.')
  expect(headlinesOf(await parse())).toEqual(['Headline of ferry.txt', 'Fog'])
})

test('a large file that changes between its hash and its parsing is cached under what was parsed', async () => {
  const path = join(folder, 'fog.txt')
  await writeFile(path, largeText('Before'))
  const changing = (headline: string) => (index: number) => {
    if (index === 1) writeFileSync(path, largeText(headline))
  }
  const { key } = await parseBatch({ folder, paths: PATHS, settings: SETTINGS, leftOut: [] }, cache, changing('After'))
  expect(headlinesOf(key)).toEqual(['Headline of ferry.txt', 'After'])
  expect(await parse()).toBe(key)
  expect(written).toEqual([key])
  await writeFile(path, largeText('Before'))
  expect(headlinesOf(await parse())).toEqual(['Headline of ferry.txt', 'Before'])
})

test('a batch that is damaged in the cache is parsed again', async () => {
  const key = await parse()
  const damaged: SeedCache = { ...cache, read: () => ({ kind: 'damaged' }) }
  const result = await parseBatch({ folder, paths: PATHS, settings: SETTINGS, leftOut: [] }, damaged)
  expect(result).toEqual({ key, wasDamaged: true })
  expect(written).toEqual([key, key])
})

test('a file with a finding of its thread is left out without being read, and the others are parsed', async () => {
  const finding = createFinding(FINDINGS.overLimit, 'ferry.txt', FILE_START, 'at most 20 seconds', 'more')
  const started: number[] = []
  const task = { folder, paths: PATHS, settings: SETTINGS, leftOut: [finding] }
  const { key } = await parseBatch(task, cache, (index) => started.push(index))
  expect(headlinesOf(key)).toEqual([null, 'Headline of fog.txt'])
  expect(decodePart(readBatch(cache, key), 'seeds')[0]?.findings).toEqual([finding])
  expect(started).toEqual([0, 1, -1])
  expect(await parse()).not.toBe(key)
})

test('a batch that is missing from the cache, or damaged, is an error where it must be there', () => {
  expect(() => readBatch(cache, 'gone')).toThrow('expected batch gone in the cache, found it missing. Build again.')
})
