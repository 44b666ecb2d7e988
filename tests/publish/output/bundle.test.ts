import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openBundle } from '../../../src/publish/output/bundle.ts'
import { readRecord, writeRecord } from '../../../src/publish/output/edition-record.ts'
import { takeOver } from '../../../src/publish/output/take-over.ts'

let folder = ''
let former = ''
let cache = ''

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'backfile-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  folder = join(parent, 'new')
  former = join(parent, 'former')
  cache = join(parent, 'cache')
  await mkdir(folder)
  await mkdir(join(former, 'articles'), { recursive: true })
  await writeFile(join(former, 'articles/a.html'), 'as it was')
  writeRecord(cache, former, new Map([['articles/a.html', { key: 'key' }]]))
})

const open = (from: string | null = former) => openBundle({ folder, former: from }, readRecord(cache, former))

describe('a file of the former bundle', () => {
  test('is there where it was made of the same', async () => {
    const bundle = open()
    expect(bundle.has('articles/a.html', 'key')).toBe(true)
    expect(bundle.sameFiles()).toEqual(['articles/a.html'])
    takeOver(former, folder, bundle.sameFiles())
    expect(await readFile(join(folder, 'articles/a.html'), 'utf8')).toBe('as it was')
    expect(bundle.contents()).toEqual({ count: 1, bytes: 9 })
  })

  test('outlives the former bundle', async () => {
    const bundle = open()
    bundle.has('articles/a.html', 'key')
    takeOver(former, folder, bundle.sameFiles())
    await rm(former, { recursive: true })
    expect(await readFile(join(folder, 'articles/a.html'), 'utf8')).toBe('as it was')
  })

  test('is made anew where it was made of something else, or never', () => {
    expect(open().has('articles/a.html', 'another key')).toBe(false)
    expect(open().has('articles/b.html', 'key')).toBe(false)
    expect(open(null).has('articles/a.html', 'key')).toBe(false)
  })

  test('is made anew where somebody has changed it since, even to the same length', async () => {
    await writeFile(join(former, 'articles/a.html'), 'as it is!')
    await utimes(join(former, 'articles/a.html'), new Date(), new Date(Date.now() + 5000))
    expect(open().has('articles/a.html', 'key')).toBe(false)
  })

  test('is made anew where it was cut short or is gone', async () => {
    const { atime, mtime } = await stat(join(former, 'articles/a.html'))
    await writeFile(join(former, 'articles/a.html'), 'as it')
    await utimes(join(former, 'articles/a.html'), atime, mtime)
    expect(open().has('articles/a.html', 'key')).toBe(false)
    await rm(join(former, 'articles/a.html'))
    expect(open().has('articles/a.html', 'key')).toBe(false)
  })
})

test('a record that is damaged remembers nothing', async () => {
  const [record = ''] = await import('node:fs/promises').then(({ readdir }) => readdir(join(cache, 'editions')))
  await writeFile(join(cache, 'editions', record), '{"articles/a.html":{"key":"k')
  expect(open().has('articles/a.html', 'key')).toBe(false)
})

test('what is written is counted in bytes', () => {
  const bundle = open()
  bundle.write('months/index.html', 'Fähre')
  bundle.write('data/a.bin', Uint8Array.of(1, 2, 3))
  bundle.note({ count: 2, bytes: 10 })
  expect(bundle.contents()).toEqual({ count: 4, bytes: 19 })
})
