import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { refuseOtherFile } from '../../../src/publish/cli/refuse-other-file.ts'
import { SINGLE_FILE_MARK } from '../../../src/publish/single-file/single-page.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let folder = ''
const at = (path: string) => join(folder, path)

beforeEach(async () => {
  folder = await createTemporaryFolder()
  await writeFile(at('thesis.html'), '<!doctype html><meta charset="utf-8"><p>years of work')
  await writeFile(at('archive.html'), `<!doctype html><html><head><meta charset="utf-8">${SINGLE_FILE_MARK}`)
  await writeFile(at('empty.html'), '')
  await mkdir(at('folder'))
  await symlink(at('thesis.html'), at('link.html'))
})

test.each(['new.html', 'archive.html', 'empty.html', 'missing/new.html'])('%s may be written', (path) => {
  expect(() => refuseOtherFile(at(path))).not.toThrow()
})

test.each([
  ['thesis.html', 'another file'],
  ['link.html', 'another file'],
  ['folder', 'a folder'],
])('%s is refused, because it is %s', (path, found) => {
  expect(() => refuseOtherFile(at(path))).toThrow(
    `expected no file or an archive at ${at(path)}, found ${found}. Remove it, or write elsewhere with --outFile.`,
  )
})

test.skipIf(process.platform === 'win32')('a device is refused', () => {
  expect(() => refuseOtherFile('/dev/null')).toThrow('found another file')
})
