import { Buffer } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPart } from '../../../../src/ingest/formats/parts/read-part.ts'
import { createTemporaryFolder } from '../../../temporary-folder.ts'

test('a part is read from its range of the seed file', async () => {
  const folder = await createTemporaryFolder()
  writeFileSync(join(folder, 'page.html'), '<img src="data:image/png;base64,RmVycnk=">')
  expect(String(readPart(folder, 'page.html', 'base64-32-40'))).toBe('Ferry')
  expect(readPart(folder, 'page.html', 'raw-0-4')).toEqual(Buffer.from('<img'))
})

test.each([
  ['a range beyond the file', 'page.html', 'raw-0-99'],
  ['a range that ends before it starts', 'page.html', 'raw-4-0'],
  ['a range that is too long to read', 'page.html', 'raw-0-999999999999'],
  ['a key of another form', 'page.html', 'raw-1'],
  ['a file that is gone', 'gone.html', 'raw-0-4'],
])('%s has no bytes', async (_, path, key) => {
  const folder = await createTemporaryFolder()
  writeFileSync(join(folder, 'page.html'), '<img>')
  expect(readPart(folder, path, key)).toBeNull()
})
