import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openOutputFolder } from '../../../src/publish/output/output-folder.ts'
import type { OutputManifest } from '../../../src/publish/output/output-manifest.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const PAGE = 'articles/a.html'

let folder = ''
let published = ''
let manifest: OutputManifest = new Map()

beforeEach(async () => {
  const parent = await createTemporaryFolder()
  folder = join(parent, 'new')
  published = join(parent, 'published')
  await mkdir(folder)
  await mkdir(join(published, 'articles'), { recursive: true })
  await writeFile(join(published, PAGE), 'unchanged')
  const { size, mtimeMs } = await stat(join(published, PAGE))
  manifest = new Map([[PAGE, { key: 'key', bytes: size, modifiedMs: mtimeMs }]])
})

function open(keys: Readonly<Record<string, string>> = {}, from: string | null = published) {
  return openOutputFolder({ staging: { folder, published: from }, manifest, keys: new Map(Object.entries(keys)) })
}

const isLinked = (from?: string | null) => open({ [PAGE]: 'key' }, from).has(PAGE)

describe('a file of the published bundle', () => {
  test('is linked if its key is the same', async () => {
    const output = open({ [PAGE]: 'key' })
    expect(output.has(PAGE)).toBe(true)
    expect((await stat(join(folder, PAGE))).ino).toBe((await stat(join(published, PAGE))).ino)
    expect(output.stats()).toEqual({ count: 1, bytes: 9 })
    expect(output.createManifest()).toEqual(manifest)
  })

  test('can be read through its link after the published bundle is removed', async () => {
    open({ [PAGE]: 'key' })
    await rm(published, { recursive: true })
    expect(await readFile(join(folder, PAGE), 'utf8')).toBe('unchanged')
  })

  test('is not linked if its key differs, if it is new, or if nothing is published', () => {
    const output = open({ [PAGE]: 'another key', 'articles/b.html': 'key' })
    expect(output.has(PAGE)).toBe(false)
    expect(output.has('articles/b.html')).toBe(false)
    expect(isLinked(null)).toBe(false)
  })

  test('is not linked if it was edited, even if its length is the same', async () => {
    await writeFile(join(published, PAGE), 'untouched')
    await utimes(join(published, PAGE), new Date(), new Date(Date.now() + 5000))
    expect(isLinked()).toBe(false)
  })

  test('is not linked if it was truncated or removed', async () => {
    const { atime, mtime } = await stat(join(published, PAGE))
    await writeFile(join(published, PAGE), 'un')
    await utimes(join(published, PAGE), atime, mtime)
    expect(isLinked()).toBe(false)
    await rm(join(published, PAGE))
    expect(isLinked()).toBe(false)
  })

  test('is never overwritten, because writing to a linked path throws', async () => {
    const output = open({ [PAGE]: 'key' })
    expect(() => output.write(PAGE, 'slip')).toThrow(/EEXIST/)
    expect(() => output.link(PAGE, join(published, PAGE))).toThrow(/EEXIST/)
    expect(await readFile(join(published, PAGE), 'utf8')).toBe('unchanged')
  })
})

test('written and linked files are counted, with their bytes', () => {
  const output = open()
  output.link('favicon.svg', join(published, PAGE))
  expect(output.stats()).toEqual({ count: 1, bytes: 9 })
  output.write('months/index.html', 'Fähre')
  output.write('data/a.bin', Uint8Array.of(1, 2, 3))
  output.addStats({ count: 2, bytes: 10 })
  expect(output.stats()).toEqual({ count: 5, bytes: 28 })
})

test('the new manifest contains the files with a key, and a key without a written file is an error', async () => {
  const output = open({ 'b.html': 'key of b' })
  output.write('sw.js', 'has no key')
  expect(() => output.createManifest()).toThrow(/ENOENT.+b\.html/)
  output.write('b.html', 'new')
  const { mtimeMs } = await stat(join(folder, 'b.html'))
  expect([...output.createManifest()]).toEqual([['b.html', { key: 'key of b', bytes: 3, modifiedMs: mtimeMs }]])
})
