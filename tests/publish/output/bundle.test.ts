import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Bundle, openBundle } from '../../../src/publish/output/bundle.ts'
import { type EditionRecord, entryOf } from '../../../src/publish/output/edition-record.ts'
import { EMPTY_FOLDER } from '../../../src/publish/output/folder-listing.ts'
import { takeOver } from '../../../src/publish/output/take-over.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let folder = ''
let former = ''
let record: EditionRecord = new Map()

beforeEach(async () => {
  const parent = await createTemporaryFolder()
  folder = join(parent, 'new')
  former = join(parent, 'former')
  await mkdir(folder)
  await mkdir(join(former, 'articles'), { recursive: true })
  await writeFile(join(former, 'articles/a.html'), 'as it was')
  record = new Map([['articles/a.html', entryOf(former, 'articles/a.html', 'key')]])
})

/** In a folder that is empty as yet. */
function open(wanted: Readonly<Record<string, string>> = {}, from: string | null = former): Promise<Bundle> {
  return openBundle({
    staging: { folder, former: from, holds: EMPTY_FOLDER },
    record,
    wanted: new Map(Object.entries(wanted)),
    takeOver: async (task) => takeOver(task),
  })
}

const hasA = async (from?: string | null) => (await open({ 'articles/a.html': 'key' }, from)).has('articles/a.html')

describe('a file of the former bundle', () => {
  test('is there where it was made of the same', async () => {
    const bundle = await open({ 'articles/a.html': 'key' })
    expect(bundle.has('articles/a.html')).toBe(true)
    expect(await readFile(join(folder, 'articles/a.html'), 'utf8')).toBe('as it was')
    expect(bundle.contents()).toEqual({ count: 1, bytes: 9 })
    expect(bundle.record()).toEqual(record)
  })

  test('outlives the former bundle', async () => {
    await open({ 'articles/a.html': 'key' })
    await rm(former, { recursive: true })
    expect(await readFile(join(folder, 'articles/a.html'), 'utf8')).toBe('as it was')
  })

  test('is made anew where it was made of something else, or never', async () => {
    const bundle = await open({ 'articles/a.html': 'another key', 'articles/b.html': 'key' })
    expect(bundle.has('articles/a.html')).toBe(false)
    expect(bundle.has('articles/b.html')).toBe(false)
    expect(await hasA(null)).toBe(false)
  })

  test('is made anew where somebody has changed it since, even to the same length', async () => {
    await writeFile(join(former, 'articles/a.html'), 'as it is!')
    await utimes(join(former, 'articles/a.html'), new Date(), new Date(Date.now() + 5000))
    expect(await hasA()).toBe(false)
  })

  test('is made anew where it was cut short or is gone', async () => {
    const { atime, mtime } = await stat(join(former, 'articles/a.html'))
    await writeFile(join(former, 'articles/a.html'), 'as it')
    await utimes(join(former, 'articles/a.html'), atime, mtime)
    expect(await hasA()).toBe(false)
    await rm(join(former, 'articles/a.html'))
    expect(await hasA()).toBe(false)
  })
})

test('what is written or copied is counted in bytes', async () => {
  const bundle = await open()
  bundle.copy('favicon.svg', join(former, 'articles/a.html'))
  expect(bundle.contents()).toEqual({ count: 1, bytes: 9 })
  bundle.write('months/index.html', 'Fähre')
  bundle.write('data/a.bin', Uint8Array.of(1, 2, 3))
  bundle.note({ count: 2, bytes: 10 })
  expect(bundle.contents()).toEqual({ count: 5, bytes: 28 })
})

test('the record is of what was wanted, and fails where that was not written', async () => {
  const bundle = await open({ 'b.html': 'key of b' })
  bundle.write('sw.js', 'changes in every build')
  expect(() => bundle.record()).toThrow(/ENOENT.+b\.html/)
  bundle.write('b.html', 'new')
  expect([...bundle.record()]).toEqual([['b.html', entryOf(folder, 'b.html', 'key of b')]])
})
