import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { decodeCalendar } from '../../../src/archive/calendar.ts'
import type { CatalogueChunk } from '../../../src/archive/files/catalogue.ts'
import { type Chunks, cutIntoChunks, MAX_CHUNK_ROWS, findChunkPosition } from '../../../src/archive/files/chunks.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import { toOrdinal } from '../../../src/archive/ids.ts'
import { toArticleReference } from '../../../src/archive/links.ts'
import { LOCATIONS_PER_SHARD, type LocationShard, shardOf } from '../../../src/archive/files/locations.ts'
import { decodeLabelled } from '../../../src/archive/files/labelled-file.ts'
import { parseManifest } from '../../../src/archive/files/manifest.ts'
import {
  articleFile,
  catalogueFile,
  isHashedDataFile,
  locationsFile,
  MANIFEST_FILE,
  REPORT_FILE,
} from '../../../src/archive/paths.ts'
import type { Source } from '../../../src/archive/source.ts'
import type { FileContent, SiteData } from '../../../src/publish/data/data-file.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import type { ResolvedLinks } from '../../../src/relate/resolve-links.ts'
import { indexArticles } from '../../search/index-articles.ts'
import { prose } from '../../archive/make-article.ts'
import { exampleArticle } from '../example-articles.ts'
import { encodeExampleData } from '../example-site.ts'

const NO_LINKS: ResolvedLinks = { related: [], inText: {}, mentionedIn: [] }

function contentsOf({ files }: SiteData): ReadonlyMap<string, FileContent> {
  return new Map([...files].map(([path, content]) => [path, content()]))
}

async function encodeMixed() {
  return contentsOf(encodeExampleData(MIXED, {}, await indexArticles(MIXED)))
}

async function readContent(source: Source, path: string): Promise<unknown> {
  return decodeLabelled(path, await source.readJson(path))
}

/** Articles of one month, all on its first day. */
function ofMonth(month: string, count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    exampleArticle({ slug: `a-${month}-${index}`, headline: `Number ${index} of ${month}`, date: `${month}-01` }),
  )
}

/** An archive with chunks of every kind: undated, a decade, a year, a month, and a month in parts. */
const MIXED: readonly Article[] = [
  exampleArticle({ slug: 'undated', date: null }),
  ...ofMonth('1987-04', 2),
  ...ofMonth('2019-05', 5),
  ...ofMonth('2020-03', MAX_CHUNK_ROWS),
  ...ofMonth('2021-01', MAX_CHUNK_ROWS + 1),
  ...ofMonth('2021-02', 3),
  ...ofMonth('2022-07', 4),
]

function chunksOfArticles(articles: readonly Article[]): Chunks {
  return cutIntoChunks(decodeCalendar(encodeCalendar(articles.map(({ date }) => date))))
}

describe('the data files of an archive', () => {
  const data = encodeExampleData(MIXED)
  const source = createMemorySource(data.files)
  const cut = chunksOfArticles(MIXED)

  test('include a manifest with the title, the home and the number of articles', async () => {
    const manifest = parseManifest(await source.readJson(MANIFEST_FILE))
    expect(manifest).toEqual(data.manifest)
    expect(manifest).toMatchObject({ title: 'The Courier', total: MIXED.length, home: null })
  })

  test('lead from the slug of an article to its ordinal, and from the ordinal to its file', async () => {
    const { locations, chunks } = data.manifest
    expect(locations).toHaveLength(Math.ceil(MIXED.length / LOCATIONS_PER_SHARD))
    for (const [at, article] of MIXED.entries()) {
      const shard = shardOf(article.slug, locations.length)
      const table = (await readContent(source, locationsFile(shard, locations[shard] ?? ''))) as LocationShard
      expect(table[article.slug]).toBe(at)
      const place = findChunkPosition(cut, toOrdinal(at))
      const file = articleFile(place, chunks[place.chunk] ?? '', 1)
      expect(data.articleFiles[at]).toBe(file)
      expect(await readContent(source, file)).toEqual([pageAt(at)])
    }
  })

  test('contain several articles each if articles have no pages', async () => {
    const { files, manifest, articleFiles } = encodeExampleData(MIXED, { pages: 'months' })
    expect(manifest.articlesPerFile).toBe(4)
    const thin = createMemorySource(files)
    const paths = [...new Set(articleFiles)]
    expect(paths.length).toBeLessThan(MIXED.length / 3)
    const pages = await Promise.all(paths.map(async (path) => (await readContent(thin, path)) as readonly unknown[]))
    expect(pages.flat()).toEqual(MIXED.map((_, at) => pageAt(at)))
    for (const [at] of MIXED.entries()) {
      const place = findChunkPosition(cut, toOrdinal(at))
      expect(articleFiles[at]).toBe(articleFile(place, manifest.chunks[place.chunk] ?? '', 4))
    }
  })

  test('contain every row once, in order', async () => {
    const rows: CatalogueChunk[] = []
    for (const [chunk, { name }] of cut.entries()) {
      const hash = data.manifest.chunks[chunk] ?? ''
      rows.push((await readContent(source, catalogueFile(name, hash))) as CatalogueChunk)
    }
    expect(rows.flat()).toMatchObject(MIXED.map(({ slug, headline }) => ({ slug, headline })))
  })

  test('have names that are recognised, except the manifest and the report', async () => {
    const paths = [...(await encodeMixed()).keys()]
    expect(paths.filter((path) => !isHashedDataFile(path))).toEqual([MANIFEST_FILE, REPORT_FILE])
  })

  test('are equal for equal archives', async () => {
    expect(await encodeMixed()).toEqual(await encodeMixed())
  })
})

function pageAt(at: number) {
  return {
    article: MIXED[at],
    links: { ...NO_LINKS, similar: [] },
    copies: [],
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
  }
}

function neighbour(at: number) {
  const article = MIXED[at]
  return article === undefined ? null : toArticleReference(article)
}

test('two different files have different names, except the manifest and the report', async () => {
  const words = fc.constantFrom('ferry', 'pier', 'herring', 'gale')
  const article = fc
    .record({ slug: fc.constantFrom('one', 'two', 'three', 'four'), year: fc.constantFrom(1987, 2020), text: words })
    .map(({ slug, year, text }) => exampleArticle({ slug, date: `${year}-03-01`, body: [prose(text)] }))
  const archive = fc
    .uniqueArray(article, { selector: ({ slug }) => slug, maxLength: 4 })
    .map((articles) => articles.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)))
  await fc.assert(
    fc.asyncProperty(archive, archive, async (one, other) => {
      const files = contentsOf(encodeExampleData(one, {}, await indexArticles(one)))
      for (const [path, content] of contentsOf(encodeExampleData(other, {}, await indexArticles(other)))) {
        if (path === MANIFEST_FILE || path === REPORT_FILE || !files.has(path)) continue
        expect(files.get(path), path).toEqual(content)
      }
    }),
  )
})

test('a file with several articles has another name than a file with one of them', () => {
  const files = contentsOf(encodeExampleData(MIXED))
  const thin = [...encodeExampleData(MIXED, { pages: 'months' }).files.keys()]
  expect(thin.filter((path) => /\/\d+\.json$/.test(path) && files.has(path))).toEqual([])
})

/** Returns the names of the chunks with files that the other archive lacks. */
function chunksOnlyIn(one: SiteData, other: SiteData): readonly string[] {
  const names = [...one.files.keys()]
    .filter((path) => !other.files.has(path))
    .flatMap((path) => /^data\/chunks\/(.+)\.[a-z2-7]{8}\//.exec(path)?.[1] ?? [])
  return [...new Set(names)]
}

describe('an added article', () => {
  test.each([
    ['the chunk of a decade', '1987-04', ['1980s']],
    ['the chunk of a year', '2022-07', ['2022']],
    ['the chunk of a month', '2021-02', ['2021-02']],
    ['all chunks of a month with several chunks', '2021-01', ['2021-01', '2021-01.2']],
    ['the chunk of a month that becomes too long for one chunk', '2020-03', ['2020-03', '2020-03.2']],
  ])('renames only the files of %s', (_, month, changed) => {
    const at = MIXED.findIndex(({ date }) => date?.startsWith(month)) + 1
    const after = MIXED.toSpliced(at, 0, exampleArticle({ slug: 'added', date: `${month}-01` }))
    expect(chunksOnlyIn(encodeExampleData(after), encodeExampleData(MIXED))).toEqual(changed)
  })

  test('renames the files of the article before it, because they contain a link to it', () => {
    const after = [...MIXED, exampleArticle({ slug: 'added', date: '2031-01-01' })]
    expect(chunksOnlyIn(encodeExampleData(after), encodeExampleData(MIXED))).toEqual(['2022', '2030s'])
  })
})

describe('the files of the index', () => {
  test('inflate to the original bytes', async () => {
    // Small shards, so that there are several.
    const index = await indexArticles(MIXED, { shardBytes: 200 })
    const data = encodeExampleData(MIXED, {}, index)
    expect(data.manifest.search).toBe(index.root)
    expect(index.files.size).toBeGreaterThan(4)
    const source = createMemorySource(data.files)
    for (const [path, bytes] of index.files) expect(await source.readBytes(path)).toEqual(bytes)
  })
})

test('an archive without articles has a manifest without chunks', () => {
  expect(encodeExampleData([]).manifest).toMatchObject({ total: 0, chunks: [], locations: [] })
})
