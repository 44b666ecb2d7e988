import { readdir, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderCache, forgetUnused, type Shelf } from '../../../src/publish/reading/folder-cache.ts'
import { EXAMPLE_BATCH as BATCH, partsOf } from './example-batch.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

async function emptyShelf(): Promise<Shelf> {
  const folder = await createTemporaryFolder()
  return { folder, program: 'program-1' }
}

test('a batch comes back from the folder as it was kept, for another process too', async () => {
  const shelf = await emptyShelf()
  folderCache(shelf).keep('one', BATCH)
  expect(partsOf(folderCache(shelf).recall('one'))).toEqual([[1, 2, 3], [], [4], [5], [6, 7]])
  expect(folderCache(shelf).recall('other')).toBeNull()
  expect(await readdir(shelf.folder)).toEqual(['program-1-one'])
})

test('what another state of the program has read is read anew', async () => {
  const shelf = await emptyShelf()
  folderCache(shelf).keep('one', BATCH)
  expect(folderCache({ ...shelf, program: 'program-2' }).recall('one')).toBeNull()
})

test.each([0, 3, 20, 22, 26])('a file of the cache that was cut short after %i bytes is not used', async (bytes) => {
  const shelf = await emptyShelf()
  folderCache(shelf).keep('one', BATCH)
  await truncate(join(shelf.folder, 'program-1-one'), bytes)
  expect(folderCache(shelf).recall('one')).toBeNull()
})

test('what no build has used for a month is forgotten, and for a day where another program made it', async () => {
  const shelf = await emptyShelf()
  const other = { ...shelf, program: 'program-2' }
  for (const key of ['one', 'two', 'three']) folderCache(shelf).keep(key, BATCH)
  folderCache(other).keep('one', BATCH)
  folderCache(other).keep('two', BATCH)
  const setAge = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    return utimes(join(shelf.folder, name), then, then)
  }
  await setAge('program-1-one', 29)
  for (const name of ['program-1-two', 'program-1-three']) await setAge(name, 31)
  await setAge('program-2-two', 2)
  expect(folderCache(shelf).recall('three')).not.toBeNull()
  forgetUnused(shelf)
  expect((await readdir(shelf.folder)).toSorted()).toEqual(['program-1-one', 'program-1-three', 'program-2-one'])
})

test('the last record under a label is remembered, for another process of the same program too', async () => {
  const shelf = await emptyShelf()
  folderCache(shelf).keepRecord('label', Uint8Array.of(1))
  folderCache(shelf).keepRecord('label', Uint8Array.of(2))
  expect(folderCache(shelf).recallRecord('label')).toEqual(Buffer.of(2))
  expect(folderCache(shelf).recallRecord('other')).toBeNull()
  expect(folderCache({ ...shelf, program: 'program-2' }).recallRecord('label')).toBeNull()
  expect(await readdir(shelf.folder)).toEqual(['program-1-label.record'])
})
