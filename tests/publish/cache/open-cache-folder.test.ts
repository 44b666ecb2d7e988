import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCacheFolder } from '../../../src/publish/cache/open-cache-folder.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

test('a folder that can be written is created and used', async () => {
  const folder = join(await createTemporaryFolder(), 'new/cache')
  const cache = openCacheFolder(folder)
  expect(cache).toMatchObject({ folder, notes: [] })
  expect(await readdir(folder)).toEqual([])
  cache.close()
  expect(existsSync(folder)).toBe(true)
})

test('in place of a folder that cannot be written, a temporary folder is used, and removed at the end', async () => {
  const folder = join(await createTemporaryFolder(), 'file')
  await writeFile(folder, '')
  const cache = openCacheFolder(folder)
  expect(cache.folder).not.toBe(folder)
  expect(cache.notes).toEqual([
    expect.stringMatching(
      /^Nothing was cached, so the next build parses every seed again: EEXIST.+ Set BACKFILE_CACHE to another folder\.$/,
    ),
  ])
  expect(existsSync(cache.folder)).toBe(true)
  cache.close()
  expect(existsSync(cache.folder)).toBe(false)
})
