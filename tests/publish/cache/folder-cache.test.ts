import { chmod, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolderCache } from '../../../src/publish/cache/folder-cache.ts'
import { type CacheLocation, readBatch } from '../../../src/publish/cache/seed-cache.ts'
import { encodeBatch } from '../../../src/publish/cache/seed-batch.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { EXAMPLE_BATCH } from './example-batch.ts'

const BATCH = encodeBatch(EXAMPLE_BATCH)

async function emptyCache(): Promise<CacheLocation> {
  return { folder: await createTemporaryFolder(), program: 'program-1' }
}

test('a batch that one process wrote is read unchanged by another process', async () => {
  const location = await emptyCache()
  createFolderCache(location).write('one', BATCH)
  const read = readBatch(createFolderCache(location), 'one')
  for (const part of ['seeds', 'bodies', 'vocabulary', 'words', 'keyTerms'] as const) {
    expect(Buffer.from(read[part])).toEqual(Buffer.from(BATCH[part]))
  }
  expect(createFolderCache(location).read('other')).toEqual({ kind: 'missing' })
  expect(await readdir(location.folder)).toEqual(['program-1-one'])
})

test('a batch of another version of the program is not read', async () => {
  const location = await emptyCache()
  createFolderCache(location).write('one', BATCH)
  expect(createFolderCache({ ...location, program: 'program-2' }).read('one')).toEqual({ kind: 'missing' })
})

test('a damaged batch is recognised, and so is a batch with the name of another', async () => {
  const location = await emptyCache()
  const file = (key: string) => join(location.folder, `program-1-${key}`)
  const cache = createFolderCache(location)
  cache.write('one', BATCH)
  await writeFile(file('two'), await readFile(file('one')))
  expect(cache.read('two')).toEqual({ kind: 'damaged' })
  await truncate(file('one'), 100)
  expect(cache.read('one')).toEqual({ kind: 'damaged' })
})

test('prune removes batches that were not used for a month, and batches of another version after a day', async () => {
  const location = await emptyCache()
  const other = { ...location, program: 'program-2' }
  for (const key of ['one', 'two', 'three']) createFolderCache(location).write(key, BATCH)
  createFolderCache(other).write('one', BATCH)
  createFolderCache(other).write('two', BATCH)
  const setAge = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    return utimes(join(location.folder, name), then, then)
  }
  await setAge('program-1-one', 29)
  for (const name of ['program-1-two', 'program-1-three']) await setAge(name, 31)
  await setAge('program-2-two', 2)
  expect(createFolderCache(location).read('three')).toMatchObject({ kind: 'intact' })
  createFolderCache(location).prune()
  expect((await readdir(location.folder)).toSorted()).toEqual(['program-1-one', 'program-1-three', 'program-2-one'])
})

test('prune keeps files that are not of the cache, however old they are', async () => {
  const location = await emptyCache()
  const cache = createFolderCache(location)
  const old = new Date(0)
  const names = ['000_article.txt', 'notes', 'program-1.txt']
  for (const name of names) {
    await writeFile(join(location.folder, name), 'mine')
    await utimes(join(location.folder, name), old, old)
  }
  cache.prune()
  expect((await readdir(location.folder)).toSorted()).toEqual(names.toSorted())
})

// Only root may act as another user.
test.skipIf(process.getuid?.() !== 0)(
  'a batch of another user is read, although its time cannot be changed',
  async () => {
    const location = await emptyCache()
    const cache = createFolderCache(location)
    cache.write('one', BATCH)
    await chmod(location.folder, 0o755)
    process.seteuid?.(65_534)
    try {
      expect(cache.read('one')).toMatchObject({ kind: 'intact' })
    } finally {
      process.seteuid?.(0)
    }
  },
)
