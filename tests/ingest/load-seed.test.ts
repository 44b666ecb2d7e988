import { execFileSync } from 'node:child_process'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSeed, MAX_FILE_BYTES } from '../../src/ingest/load-seed.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

test('a file is loaded with its path and its bytes', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'ferry.txt'), 'Ferry')
  expect(loadSeed(folder, 'ferry.txt')).toEqual({ path: 'ferry.txt', bytes: Buffer.from('Ferry'), findings: [] })
})

test('a file of the maximum size is loaded, and a larger file is a finding', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'large.txt'), '')
  await truncate(join(folder, 'large.txt'), MAX_FILE_BYTES)
  expect(loadSeed(folder, 'large.txt').bytes?.length).toBe(MAX_FILE_BYTES)
  await truncate(join(folder, 'large.txt'), MAX_FILE_BYTES + 1)
  expect(loadSeed(folder, 'large.txt')).toMatchObject({
    bytes: null,
    findings: [{ code: 'too-large', path: 'large.txt' }],
  })
})

test('a missing file is a finding with its path', async () => {
  expect(loadSeed(await createTemporaryFolder(), 'none.txt')).toMatchObject({
    bytes: null,
    findings: [{ code: 'unreadable', path: 'none.txt' }],
  })
})

test.skipIf(process.platform === 'win32')(
  'a pipe that has replaced the file is a finding, and is not waited for',
  async () => {
    const folder = await createTemporaryFolder()
    execFileSync('/usr/bin/env', ['mkfifo', join(folder, 'pipe.txt')])
    expect(loadSeed(folder, 'pipe.txt')).toMatchObject({
      bytes: null,
      findings: [{ code: 'unreadable', found: 'a pipe, a socket or a device' }],
    })
  },
)

test.runIf(process.platform === 'linux')('a file without a stated size is read to its end', () => {
  const { bytes } = loadSeed('/proc', 'version')
  expect(String(bytes)).toContain('Linux')
})
