import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { FileContent } from '../../../src/publish/data/data-file.ts'
import { createFolderSource } from '../../../src/publish/data/folder-source.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import { writeFiles } from '../../../src/publish/output/write-files.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const BYTES = new Uint8Array([7, 0, 255])
const FILES = new Map<string, FileContent>([
  ['data/a.json', '{"harbour":"Vellport"}'],
  ['data/b.bin', new Uint8Array(deflateSync(BYTES))],
])

async function writeToFolder() {
  const folder = await createTemporaryFolder()
  await writeFiles(folder, FILES)
  return createFolderSource(folder)
}

describe.each([
  ['memory', async () => createMemorySource(new Map([...FILES].map(([path, content]) => [path, () => content])))],
  ['a folder', writeToFolder],
])('data files from %s', (_, open) => {
  test('are decoded as in the browser: text is parsed, and bytes are inflated', async () => {
    const source = await open()
    expect(await source.readJson('data/a.json')).toEqual({ harbour: 'Vellport' })
    expect(await source.readBytes('data/b.bin')).toEqual(BYTES)
  })

  test('are an error with their path if they are missing', async () => {
    const source = await open()
    await expect(source.readJson('data/none.json')).rejects.toThrow(/none\.json/)
    await expect(source.readBytes('data/none.bin')).rejects.toThrow(/none\.bin/)
  })
})
