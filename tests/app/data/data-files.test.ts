import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/app/data/archive.ts'
import type { ArchiveSnapshot } from '../../../src/app/data/archive-snapshot.ts'
import { type CalendarFile, decodeCalendar } from '../../../src/archive/calendar.ts'
import { cutIntoChunks } from '../../../src/archive/files/chunks.ts'
import { decodeLabelled, encodeLabelled } from '../../../src/archive/files/labelled-file.ts'
import type { Manifest } from '../../../src/archive/files/manifest.ts'
import { type Slug, toOrdinal } from '../../../src/archive/ids.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile, MANIFEST_FILE } from '../../../src/archive/paths.ts'
import { DataError } from '../../../src/app/data/data-error.ts'
import { type MemoryArchive, memoryArchive } from '../setup/memory-archive.ts'
import { VELLPORT } from '../setup/vellport.ts'

const HERRING = 'herring' as Slug
const CALENDAR = calendarFile('e0')

function contentOf<T>({ files }: MemoryArchive, path: string): T {
  const file = files.get(path)
  return (path === MANIFEST_FILE ? file : decodeLabelled(path, file)) as T
}

/** Replaces the content of a file. */
function change<T>(memory: MemoryArchive, path: string, changed: (content: T) => unknown): void {
  const content = changed(contentOf(memory, path))
  memory.files.set(path, path === MANIFEST_FILE ? content : (JSON.parse(encodeLabelled(path, content)) as unknown))
}

/** Reads all data files that no search needs. */
async function readAll(snapshot: ArchiveSnapshot): Promise<void> {
  const { total } = await snapshot.manifest()
  await snapshot.calendar()
  await (await snapshot.catalogue()).rows(Array.from({ length: total }, (_, ordinal) => toOrdinal(ordinal)))
  await snapshot.article(HERRING)
}

async function errorOf(memory: MemoryArchive, read = readAll): Promise<unknown> {
  return await openArchive(memory)
    .read(read)
    .then(() => null)
    .catch((error: unknown) => error)
}

/** The paths of the files of the article “herring”, and of its chunk. */
function pathsOfHerring(memory: MemoryArchive) {
  const [chunk] = cutIntoChunks(decodeCalendar(contentOf(memory, CALENDAR))).slice(1)
  const name = chunk?.name ?? ''
  const shard = [0, 1].find((number) => Object.hasOwn(contentOf(memory, locationsFile(number, 'e0')), HERRING)) ?? 0
  return {
    rows: catalogueFile(name, 'e0'),
    article: articleFile({ name, index: 0 }, 'e0', 1),
    locations: locationsFile(shard, 'e0'),
  }
}

describe('the data of an archive', () => {
  test.each<[string, Partial<Manifest>]>([
    ['more articles than its chunks can have', { total: 4_294_967_296 }],
    ['half an article', { total: 4.5 }],
    ['no articles in a file', { articlesPerFile: 0 }],
    ['more articles in a file than in a chunk', { articlesPerFile: 65 }],
    ['no locations', { locations: [] }],
  ])('is rejected if the manifest has %s', async (_, wrong) => {
    const memory = memoryArchive(VELLPORT)
    change<Manifest>(memory, MANIFEST_FILE, (manifest) => ({ ...manifest, ...wrong }))
    expect(await errorOf(memory)).toMatchObject({ name: 'DataError', path: MANIFEST_FILE, status: 200 })
  })

  test.each<[string, (file: CalendarFile) => unknown]>([
    ['more articles than the manifest', (file) => ({ ...file, undated: 4_294_967_296 })],
    ['more articles on a day', ({ counts, ...file }) => ({ ...file, counts: [4_294_967_296, ...counts.slice(1)] })],
    ['the articles on other days, in more chunks', (file) => ({ ...file, undated: 4, counts: [1] })],
    ['no counts', () => ({})],
    ['no content', () => null],
  ])('is rejected if the calendar has %s', async (_, wrong) => {
    const memory = memoryArchive(VELLPORT)
    change(memory, CALENDAR, wrong)
    expect(await errorOf(memory)).toMatchObject({ name: 'DataError', path: CALENDAR, status: 200 })
  })

  test.each<['rows' | 'article', string, unknown]>([
    ['rows', 'fewer rows than articles', []],
    ['rows', 'an object for a list', { length: 4_294_967_296 }],
    ['article', 'no article', []],
    ['article', 'no list', null],
  ])('is rejected if a file of %s has %s', async (kind, _, wrong) => {
    const memory = memoryArchive(VELLPORT)
    const path = pathsOfHerring(memory)[kind]
    change(memory, path, () => wrong)
    expect(await errorOf(memory)).toMatchObject({ name: 'DataError', path, status: 200 })
  })

  test.each([4_294_967_296, -1, 0.5, '1', null, 2])(
    'is rejected if the location of an article is %j',
    async (wrong) => {
      const memory = memoryArchive(VELLPORT)
      const path = pathsOfHerring(memory).locations
      change<object>(memory, path, (table) => ({ ...table, [HERRING]: wrong }))
      expect(await errorOf(memory)).toMatchObject({ name: 'DataError', path, status: 200 })
    },
  )

  test('is read a second time if it is damaged, because a cache may have a damaged file', async () => {
    const memory = memoryArchive(VELLPORT)
    const damaged = new Set(memory.files.keys())
    damaged.delete(MANIFEST_FILE)
    const readJson = async (path: string) => (damaged.delete(path) ? ['other', []] : await memory.source.readJson(path))
    const archive = openArchive({ ...memory, source: { ...memory.source, readJson } })
    await archive.read(readAll)
    expect(damaged.size).toBeLessThan(memory.files.size - 3)
  })

  test('is read or rejected with a DataError, whichever number or list of a file without articles is changed', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(0, -1, 0.5, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, null, '', [], {}),
      fc.integer(),
      fc.double(),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), hostile, async (fileSeed, placeSeed, value) => {
        const memory = memoryArchive(VELLPORT)
        const paths = [MANIFEST_FILE, CALENDAR, locationsFile(0, 'e0'), locationsFile(1, 'e0')]
        const path = paths[fileSeed % paths.length] ?? MANIFEST_FILE
        change(memory, path, (content) => replaceOne(content, placeSeed, value))
        const error = await errorOf(memory)
        expect(error === null || error instanceof DataError || (error as Error).name === 'FormatError').toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** Returns JSON with one of its values replaced, chosen by `seed`. */
function replaceOne(content: unknown, seed: number, value: unknown): unknown {
  const places = JSON.stringify(content).match(/(?<=[:[,])(?:-?\d[\d.e+]*|"[^"]*"(?!:)|null|\[[^[\]]*\])/g) ?? []
  const chosen = seed % Math.max(1, places.length)
  let place = -1
  const text = JSON.stringify(content).replace(/(?<=[:[,])(?:-?\d[\d.e+]*|"[^"]*"(?!:)|null|\[[^[\]]*\])/g, (old) => {
    place += 1
    return place === chosen ? JSON.stringify(value) : old
  })
  return JSON.parse(text) as unknown
}
