import { readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFolderCache } from '../../../src/publish/cache/folder-cache.ts'
import type { CacheLocation } from '../../../src/publish/cache/seed-cache.ts'
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
  const read = createFolderCache(location).read('one')
  for (const part of ['seeds', 'bodies', 'vocabulary', 'words', 'keyTerms'] as const) {
    expect(read && Buffer.from(read[part])).toEqual(Buffer.from(BATCH[part]))
  }
  expect(createFolderCache(location).read('other')).toBeNull()
  expect(await readdir(location.folder)).toEqual(['program-1-one'])
})

test('a batch of another version of the program is not read', async () => {
  const location = await emptyCache()
  createFolderCache(location).write('one', BATCH)
  expect(createFolderCache({ ...location, program: 'program-2' }).read('one')).toBeNull()
})

test('a batch that is truncated at any length is not read', async () => {
  const location = await emptyCache()
  const file = join(location.folder, 'program-1-one')
  createFolderCache(location).write('one', BATCH)
  const whole = await readFile(file)
  for (let bytes = 0; bytes < whole.length; bytes++) {
    await truncate(file, bytes)
    expect(createFolderCache(location).read('one'), `${bytes} bytes`).toBeNull()
    await writeFile(file, whole)
  }
})

test('a batch with any damaged bytes is not read', async () => {
  const location = await emptyCache()
  const file = join(location.folder, 'program-1-one')
  createFolderCache(location).write('one', BATCH)
  const whole = await readFile(file)
  const position = fc.nat({ max: whole.length - 1 })
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('flip'), start: position, bit: fc.nat({ max: 7 }) }),
    fc.record({ kind: fc.constant('zeros'), start: position, length: fc.integer({ min: 1, max: 64 }) }),
    fc.record({ kind: fc.constant('swap'), start: position, other: position }),
  )
  await fc.assert(
    fc.asyncProperty(damage, async (change) => {
      const damaged = Buffer.from(whole)
      if ('bit' in change) damaged.writeUInt8(damaged.readUInt8(change.start) ^ (1 << change.bit), change.start)
      else if ('length' in change) damaged.subarray(change.start, change.start + change.length).fill(0)
      else {
        damaged.writeUInt8(whole.readUInt8(change.other), change.start)
        damaged.writeUInt8(whole.readUInt8(change.start), change.other)
      }
      fc.pre(!damaged.equals(whole))
      await writeFile(file, damaged)
      expect(createFolderCache(location).read('one')).toBeNull()
    }),
  )
  await writeFile(file, whole)
  expect(createFolderCache(location).read('one')).not.toBeNull()
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
  expect(createFolderCache(location).read('three')).not.toBeNull()
  createFolderCache(location).prune()
  expect((await readdir(location.folder)).toSorted()).toEqual(['program-1-one', 'program-1-three', 'program-2-one'])
})
