import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../../src/publish/output/write-files.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await createTemporaryFolder()
  return folder
}

test('any number of files is written completely, and their bytes are counted', async () => {
  const folder = await temporaryFolder()
  const files = Array.from({ length: 200 }, (_, index) => [`deep/${index % 3}/${index}.json`, 'й'] as const)
  expect(await writeFiles(folder, files)).toEqual({ count: 200, bytes: 400 })
  for (const [path] of files) expect(await readFile(join(folder, path), 'utf8')).toBe('й')
})

test('bytes are written unchanged', async () => {
  const folder = await temporaryFolder()
  const bytes = new Uint8Array([0, 128, 255])
  expect(await writeFiles(folder, [['a.bin', bytes]])).toEqual({ count: 1, bytes: 3 })
  expect(new Uint8Array(await readFile(join(folder, 'a.bin')))).toEqual(bytes)
})

test('writing to an existing file is an error, and the file stays unchanged', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, [['a.json', 'published']])
  await expect(writeFiles(folder, [['a.json', 'slip']])).rejects.toThrow(/EEXIST/)
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('published')
})

test('a file that cannot be written is an error', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, [['taken', '']])
  await expect(writeFiles(folder, [['taken/below', '']])).rejects.toThrow(/EEXIST|ENOTDIR/)
})
