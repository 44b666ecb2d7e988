import fs from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createFolderWriter, type WriteStats } from '../../../src/publish/output/write-files.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let from = ''
let to = ''

beforeEach(async () => {
  const parent = await createTemporaryFolder()
  from = join(parent, 'from')
  to = join(parent, 'to')
  await mkdir(join(from, 'deep'), { recursive: true })
  await writeFile(join(from, 'a.html'), 'a')
  await writeFile(join(from, 'deep/b.html'), 'b')
})

function linkFiles(paths: readonly string[]): WriteStats {
  const { link, stats } = createFolderWriter(to)
  for (const path of paths) link(path, join(from, path))
  return stats()
}

const inodeOf = async (file: string) => (await stat(file)).ino

test('a linked file is the same file under a second path, and is counted', async () => {
  expect(linkFiles(['a.html', 'deep/b.html'])).toEqual({ count: 2, bytes: 2 })
  expect(await inodeOf(join(to, 'deep/b.html'))).toBe(await inodeOf(join(from, 'deep/b.html')))
})

test('files are copied if the file system has no hard links', async () => {
  const link = vi.spyOn(fs, 'linkSync').mockImplementationOnce(() => {
    throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' })
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    link.mockRestore()
    syncBuiltinESMExports()
  })
  expect(linkFiles(['a.html', 'deep/b.html'])).toEqual({ count: 2, bytes: 2 })
  expect(await readFile(join(to, 'deep/b.html'), 'utf8')).toBe('b')
  expect(await inodeOf(join(to, 'deep/b.html'))).not.toBe(await inodeOf(join(from, 'deep/b.html')))
})

test('linking to an existing file is an error, and the file stays unchanged', async () => {
  await mkdir(to)
  await writeFile(join(to, 'a.html'), 'published')
  expect(() => linkFiles(['a.html'])).toThrow(/EEXIST/)
  expect(await readFile(join(to, 'a.html'), 'utf8')).toBe('published')
})

test('linking a missing file is an error', () => {
  expect(() => linkFiles(['none.html'])).toThrow(/ENOENT/)
})
