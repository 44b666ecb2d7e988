import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAX_TEXT_BYTES } from '../../src/ingest/formats/text-size.ts'
import { hashSeed, loadSeed, MAX_KEPT_BYTES, MAX_PAGE_BYTES } from '../../src/ingest/load-seed.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

test('a file is loaded with its path and its bytes', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'ferry.txt'), 'Ferry')
  expect(loadSeed(folder, 'ferry.txt')).toEqual({ path: 'ferry.txt', bytes: Buffer.from('Ferry'), findings: [] })
})

test('a file of the maximum size is loaded, and a larger file is a finding', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'large.txt'), '')
  await truncate(join(folder, 'large.txt'), MAX_TEXT_BYTES)
  expect(loadSeed(folder, 'large.txt').bytes?.length).toBe(MAX_TEXT_BYTES)
  await truncate(join(folder, 'large.txt'), MAX_TEXT_BYTES + 1)
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

test('a page may be larger than a text, because most of it is pictures', async () => {
  const folder = await createTemporaryFolder()
  await writeFile(join(folder, 'page.html'), '<!DOCTYPE html>')
  await truncate(join(folder, 'page.html'), MAX_TEXT_BYTES + 1)
  expect(loadSeed(folder, 'page.html').bytes?.length).toBe(MAX_TEXT_BYTES + 1)
  await truncate(join(folder, 'page.html'), MAX_PAGE_BYTES + 1)
  expect(loadSeed(folder, 'page.html').findings).toMatchObject([{ code: 'too-large', found: '268435457' }])
})

test('a seed is hashed, and only the bytes of a small one are kept', async () => {
  const folder = await createTemporaryFolder()
  const small = Buffer.alloc(MAX_KEPT_BYTES, 'a')
  await writeFile(join(folder, 'small.txt'), small)
  expect(hashSeed(folder, 'small.txt')).toEqual({
    hash: createHash('sha256').update(small).digest('hex'),
    loaded: { path: 'small.txt', bytes: small, findings: [] },
  })
  await writeFile(join(folder, 'large.txt'), `${small}a`)
  const { hash, loaded } = hashSeed(folder, 'large.txt')
  expect([hash, loaded]).toEqual([createHash('sha256').update(`${small}a`).digest('hex'), null])
  expect(hashSeed(folder, 'none.txt')).toMatchObject({ hash: null, loaded: { bytes: null } })
})
