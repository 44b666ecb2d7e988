import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { FileContent } from '../../../src/publish/data/site-data.ts'
import { folderSource } from '../../../src/publish/data/folder-source.ts'
import { memorySource } from '../../../src/publish/data/memory-source.ts'
import { writeFiles } from '../../../src/publish/output/write-files.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const BYTES = new Uint8Array([7, 0, 255])
const FILES = new Map<string, FileContent>([
  ['data/a.json', '{"harbour":"Vellport"}'],
  ['data/b.bin', new Uint8Array(deflateSync(BYTES))],
])

async function written() {
  const folder = await createTemporaryFolder()
  await writeFiles(folder, FILES)
  return folderSource(folder, new Map())
}

describe.each([
  ['memory', async () => memorySource(new Map([...FILES].map(([path, content]) => [path, () => content])))],
  ['a folder', written],
])('data files from %s', (_, open) => {
  test('are read as the browser reads them: text as JSON, bytes inflated', async () => {
    const source = await open()
    expect(await source.readJson('data/a.json')).toEqual({ harbour: 'Vellport' })
    expect(await source.readBytes('data/b.bin')).toEqual(BYTES)
  })

  test('are named in the error where they are not there', async () => {
    const source = await open()
    await expect(source.readJson('data/none.json')).rejects.toThrow(/none\.json/)
    await expect(source.readBytes('data/none.bin')).rejects.toThrow(/none\.bin/)
  })
})

test('a file whose text is at hand is not read from the folder', async () => {
  const source = folderSource('/no/such/folder', new Map([['data/a.json', '[1]']]))
  expect(await source.readJson('data/a.json')).toEqual([1])
})
