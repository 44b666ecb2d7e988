import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/app/data/archive.ts'
import { toCatalogueRow } from '../../../src/archive/files/catalogue.ts'
import { type Slug, toOrdinal } from '../../../src/archive/ids.ts'
import { memoryArchive } from '../setup/memory-archive.ts'
import { arabic, herring, pier, undated, VELLPORT, worm } from '../setup/vellport.ts'

const slug = (text: string) => text as Slug

describe('the archive', () => {
  test('distinguishes a missing article from a failed request', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory)
    const find = (name: string) => archive.read((snapshot) => snapshot.article(slug(name)))
    expect(await find('herring')).toMatchObject({ kind: 'found', ordinal: 1, page: { article: herring } })
    expect(await find('no-such-thing')).toEqual({ kind: 'not-found' })
    expect(await find('constructor')).toEqual({ kind: 'not-found' })
    memory.failing = /chunks/
    await expect(find('shipworm')).rejects.toThrow('no answer')
  })

  test('requests each file once, and requests a file again after a failure', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory)
    memory.failing = /calendar/
    await expect(archive.read((snapshot) => snapshot.calendar())).rejects.toThrow('no answer')
    memory.failing = null
    await archive.read((snapshot) => snapshot.calendar())
    await archive.read((snapshot) => snapshot.calendar())
    expect(memory.reads).toEqual(['data/archive.json', 'data/calendar.e0.json', 'data/calendar.e0.json'])
  })

  test('reads the new snapshot if a file of the old snapshot is missing', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory)
    expect((await archive.read((snapshot) => snapshot.manifest())).total).toBe(5)
    memory.publish([herring])
    expect((await archive.read((snapshot) => snapshot.calendar())).total).toBe(1)
    expect((await archive.read((snapshot) => snapshot.manifest())).total).toBe(1)
  })

  test('caches articles, and loads a cached article without its location', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory)
    await archive.read((snapshot) => snapshot.articleAt(toOrdinal(1)))
    memory.failing = /chunks|locations/
    expect(await archive.read((snapshot) => snapshot.article(slug('herring')))).toMatchObject({
      kind: 'found',
      ordinal: 1,
      page: { article: herring },
    })
  })

  test('caches the rows of search results', async () => {
    const archive = openArchive(memoryArchive(VELLPORT))
    const rowsOf = (...forms: string[]) =>
      archive.read(async (snapshot) => snapshot.foundRows({ words: [{ languages: ['en'], forms }], phrases: [] }))
    expect(await rowsOf('ferry')).toBe(await rowsOf('ferry'))
    expect(await rowsOf('ferry')).not.toBe(await rowsOf('pier'))
  })

  test('repeats a question with the new snapshot if a file was missing and the answer left it out', async () => {
    const memory = memoryArchive(VELLPORT)
    const archive = openArchive(memory)
    await archive.read((snapshot) => snapshot.manifest())
    memory.publish([herring])
    const answers: string[] = []
    const answer = await archive.read(async (snapshot) => {
      const calendar = await snapshot.calendar().catch(() => null)
      answers.push(calendar === null ? 'in part' : 'whole')
      return answers.at(-1)
    })
    expect(answers).toEqual(['in part', 'whole'])
    expect(answer).toBe('whole')
  })

  test('returns the second answer even if the new snapshot lacks a file too', async () => {
    const memory = memoryArchive(VELLPORT)
    memory.missing = /calendar/
    const archive = openArchive(memory)
    let asked = 0
    const answer = await archive.read(async (snapshot) => {
      asked += 1
      return await snapshot.calendar().catch(() => 'in part')
    })
    expect([answer, asked]).toEqual(['in part', 2])
  })

  test('returns the article of each ordinal, and rejects an ordinal after the last', async () => {
    const archive = openArchive(memoryArchive(VELLPORT))
    const at = (ordinal: number) => archive.read((snapshot) => snapshot.articleAt(toOrdinal(ordinal)))
    expect((await Promise.all([0, 1, 2, 3, 4].map(at))).map(({ article }) => article.slug)).toEqual(
      [undated, herring, worm, pier, arabic].map(({ slug: name }) => name),
    )
    await expect(at(5)).rejects.toThrow(RangeError)
  })

  test('returns the rows of the catalogue without highlights', async () => {
    const archive = openArchive(memoryArchive(VELLPORT))
    const store = await archive.read((snapshot) => snapshot.catalogue())
    const row = { ...toCatalogueRow(herring), headlineHighlights: [], excerptHighlights: [] }
    expect(await store.rows([toOrdinal(1)])).toEqual([row])
  })

  test('rejects data of another format version with a FormatError', async () => {
    const memory = memoryArchive(VELLPORT)
    memory.files.set('data/archive.json', { format: 99, title: 'From the future' })
    await expect(openArchive(memory).read((snapshot) => snapshot.manifest())).rejects.toMatchObject({
      name: 'FormatError',
      format: 99,
    })
  })
})
