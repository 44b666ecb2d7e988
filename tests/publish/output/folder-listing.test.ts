import { link, lstat, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EMPTY_FOLDER, listFolder } from '../../../src/publish/output/folder-listing.ts'
import { writeText } from './editions.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

test('a listing names all that is in a folder, and knows files as the file system does', async () => {
  const folder = await createTemporaryFolder()
  expect(listFolder(folder)).toEqual(EMPTY_FOLDER)

  await writeText(join(folder, 'a.html'), 'a')
  await writeText(join(folder, 'b/c/d.json'), '{}')
  await link(join(folder, 'a.html'), join(folder, 'b/a.html'))
  await symlink(join(folder, 'b'), join(folder, 'folder-link'))
  await symlink(join(folder, 'a.html'), join(folder, 'file-link'))
  await mkdir(join(folder, 'empty'))
  const { paths, folders, inodes, bytes, modifiedMs } = listFolder(folder)
  expect(folders.toSorted()).toEqual(['b', 'b/c', 'empty'])
  expect(paths.toSorted()).toEqual(['a.html', 'b/a.html', 'b/c/d.json', 'file-link', 'folder-link'])
  const known = paths.map((path, at) => [path, inodes[at], bytes[at], modifiedMs[at]])
  const expected = paths.map(async (path) => {
    const { ino, size, mtimeMs } = await lstat(join(folder, path))
    return path.endsWith('-link') ? [path, Number.NaN, Number.NaN, Number.NaN] : [path, ino, size, mtimeMs]
  })
  expect(known).toEqual(await Promise.all(expected))
})

test('a folder that is not there cannot be listed', () => {
  expect(() => listFolder('/no/such/folder')).toThrow(/ENOENT/)
})
