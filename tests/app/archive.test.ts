import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/app/data/archive.ts'
import { createCatalogueStore } from '../../src/app/data/catalogue-store.ts'
import type { CatalogueChunk } from '../../src/archive/catalogue.ts'
import { type Slug, toOrdinal } from '../../src/archive/ids.ts'
import { memoryArchive } from './memory-archive.ts'
import { herring, VELLPORT } from './vellport.ts'

const slug = (text: string) => text as Slug

describe('an archive', () => {
  test('tells an article that it does not have from one that cannot be fetched', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory.source)
    const find = (name: string) => archive.read((edition) => edition.article(slug(name)))
    expect(await find('herring')).toMatchObject({ kind: 'found', ordinal: 1, page: { article: herring } })
    expect(await find('no-such-thing')).toEqual({ kind: 'not-found' })
    expect(await find('constructor')).toEqual({ kind: 'not-found' })
    memory.failing = /articles/
    await expect(find('herring')).rejects.toThrow('no answer')
  })

  test('reads each file once, and again only what failed', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory.source)
    memory.failing = /calendar/
    await expect(archive.read((edition) => edition.calendar())).rejects.toThrow('no answer')
    memory.failing = null
    await archive.read((edition) => edition.calendar())
    await archive.read((edition) => edition.calendar())
    expect(memory.reads).toEqual(['data/archive.json', 'data/calendar.e0.json', 'data/calendar.e0.json'])
  })

  test('answers from the new edition once a file of the old one is gone', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory.source)
    expect((await archive.read((edition) => edition.manifest())).total).toBe(5)
    memory.publish([herring])
    expect((await archive.read((edition) => edition.calendar())).total).toBe(1)
    expect((await archive.read((edition) => edition.manifest())).total).toBe(1)
  })

  test('refuses data of another format, in words', async () => {
    const memory = memoryArchive(VELLPORT)
    memory.files.set('data/archive.json', { format: 2, title: 'From the future' })
    await expect(openArchive(memory.source).read((edition) => edition.manifest())).rejects.toMatchObject({
      name: 'FormatError',
      format: 2,
    })
  })
})

describe('the catalogue', () => {
  // What the rows hold does not matter here.
  const chunk = [{ slug: 'a' }, { slug: 'b' }] as unknown as CatalogueChunk

  test('tells its listeners of each chunk that comes or fails, and asks once', async () => {
    let asked = 0
    const store = createCatalogueStore(async (number) => {
      asked += 1
      if (number === 1) throw new Error('gone')
      return chunk
    })
    let told = 0
    const unsubscribe = store.subscribe(() => (told += 1))
    expect(store.peek(toOrdinal(1))).toEqual({ kind: 'pending' })
    await Promise.all([store.request(0), store.request(0), store.request(1)])
    expect(store.peek(toOrdinal(1))).toEqual({ kind: 'ready', row: { slug: 'b' } })
    expect(store.peek(toOrdinal(64))).toMatchObject({ kind: 'failed', error: { message: 'gone' } })
    expect(store.peek(toOrdinal(1))).toBe(store.peek(toOrdinal(1)))
    expect([asked, told]).toEqual([2, 4])
    unsubscribe()
    await store.request(1)
    expect([asked, told]).toEqual([3, 4])
  })

  test('gives rows in the order asked for, or the error that kept them away', async () => {
    const store = createCatalogueStore(async (number) => {
      if (number === 1) throw new Error('gone')
      return chunk
    })
    expect(await store.rows([toOrdinal(1), toOrdinal(0)])).toEqual([{ slug: 'b' }, { slug: 'a' }])
    await expect(store.rows([toOrdinal(0), toOrdinal(70)])).rejects.toThrow('gone')
    await expect(store.rows([toOrdinal(5)])).rejects.toThrow(RangeError)
  })
})
