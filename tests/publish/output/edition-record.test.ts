import { readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type EditionRecord, readRecord, writeRecord } from '../../../src/publish/output/edition-record.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const RECORD: EditionRecord = new Map([
  ['a.html', { key: 'one', inode: 1, bytes: 20, modifiedMs: 1_763_837_100_123.4568 }],
  ['data/b "é".json', { key: 'two', inode: 2 ** 52, bytes: 0, modifiedMs: 0 }],
])

let folder = ''
let file = ''

beforeEach(async () => {
  folder = await createTemporaryFolder()
  file = join(folder, 'record.json')
})

test('a record comes back as it was written', async () => {
  writeRecord(file, RECORD)
  expect(await readRecord(file)).toEqual(RECORD)
  writeRecord(file, new Map())
  expect(await readRecord(file)).toEqual(new Map())
  expect(await readdir(folder)).toEqual(['record.json'])
})

test('a record that is damaged, not there, or of another version remembers nothing', async () => {
  expect(await readRecord(file)).toEqual(new Map())
  writeRecord(file, RECORD)
  await truncate(file, 40)
  expect(await readRecord(file)).toEqual(new Map())
  await writeFile(file, '{"a.html":{"key":"one","bytes":20,"modifiedMs":0}}')
  expect(await readRecord(file)).toEqual(new Map())
  await writeFile(file, '{"paths":["a.html"],"keys":["one"],"inodes":[1],"bytes":[],"modifiedMs":[0]}')
  expect(await readRecord(file)).toEqual(new Map())
})
