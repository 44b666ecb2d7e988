import type { Article } from '../../src/archive/article.ts'
import type { ArticlePage } from '../../src/archive/article-page.ts'
import { CATALOGUE_CHUNK_ROWS, toCatalogueRow } from '../../src/archive/catalogue.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import { type Slug, toOrdinal } from '../../src/archive/ids.ts'
import { type ArticleLinks, toTarget } from '../../src/archive/links.ts'
import { type Location, shardOf } from '../../src/archive/locations.ts'
import { FORMAT_VERSION, type Manifest } from '../../src/archive/manifest.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  MANIFEST_FILE,
  searchFile,
} from '../../src/archive/paths.ts'
import type { Source } from '../../src/archive/source.ts'
import { DataError } from '../../src/app/data/data-error.ts'
import { writeIndex } from '../../src/search/write-index.ts'

export interface MemoryArchive {
  readonly source: Source
  /** Path from the root of the archive → content; a test may put in, or take out, what it likes. */
  readonly files: Map<string, unknown>
  /** Paths that were read, in order. */
  readonly reads: readonly string[]
  /** While it is set, reading a path that it matches fails as if the network were gone. */
  failing: RegExp | null
  /** How long each read takes. */
  slowMs: number
  /** Puts other articles in the place of these, as when the archive is published anew. */
  readonly publish: (articles: readonly Article[], links?: Readonly<Record<string, Partial<ArticleLinks>>>) => void
}

const NO_LINKS: ArticleLinks = { related: [], inText: {}, mentionedIn: [], similar: [] }
const SHARDS = 2

/** An archive of some articles, in any order, with the links of those named by their slugs. */
export function memoryArchive(
  articles: readonly Article[],
  links: Readonly<Record<string, Partial<ArticleLinks>>> = {},
): MemoryArchive {
  const files = new Map<string, unknown>()
  const reads: string[] = []
  let editions = 0

  const archive: MemoryArchive = {
    files,
    reads,
    failing: null,
    slowMs: 0,
    source: {
      async readJson(path) {
        reads.push(path)
        if (archive.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, archive.slowMs))
        if (archive.failing?.test(path)) throw new DataError(path, null)
        if (!files.has(path)) throw new DataError(path, 404)
        return files.get(path)
      },
    },
    publish(newArticles, newLinks = {}) {
      files.clear()
      for (const [path, content] of encode(newArticles, newLinks, `e${editions++}`)) files.set(path, content)
    },
  }
  archive.publish(articles, links)
  return archive
}

function* encode(
  unordered: readonly Article[],
  links: Readonly<Record<string, Partial<ArticleLinks>>>,
  hash: string,
): Generator<readonly [path: string, content: unknown]> {
  const articles = unordered.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))
  const tables = Array.from({ length: SHARDS }, (): Record<Slug, Location> => ({}))
  const target = (at: number) => {
    const neighbour = articles[at]
    return neighbour === undefined ? null : toTarget(neighbour)
  }
  for (const [index, article] of articles.entries()) {
    const page: ArticlePage = {
      article,
      links: { ...NO_LINKS, ...links[article.slug] },
      previous: target(index - 1),
      next: target(index + 1),
    }
    const table = tables[shardOf(article.slug, SHARDS)]
    if (table !== undefined) table[article.slug] = [toOrdinal(index), hash]
    yield [articleFile(article.slug, hash), page]
  }
  for (const [shard, table] of tables.entries()) yield [locationsFile(shard, hash), table]

  const chunks = Math.ceil(articles.length / CATALOGUE_CHUNK_ROWS)
  for (let chunk = 0; chunk < chunks; chunk++) {
    const start = chunk * CATALOGUE_CHUNK_ROWS
    yield [catalogueFile(chunk, hash), articles.slice(start, start + CATALOGUE_CHUNK_ROWS).map(toCatalogueRow)]
  }
  yield [calendarFile(hash), encodeCalendar(articles.map(({ date }) => date))]

  const index = writeIndex(articles)
  for (const [shard, { file }] of index.entries()) yield [searchFile(shard, hash), file]

  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: 'The Vellport Backfile',
    description: 'Four years of an invented port town.',
    language: 'en',
    home: null,
    total: articles.length,
    calendar: hash,
    catalogue: Array.from({ length: chunks }, () => hash),
    locations: tables.map(() => hash),
    search: index.map(() => hash),
    searchFirstTerms: index.map(({ firstTerm }) => firstTerm),
  }
  yield [MANIFEST_FILE, manifest]
}
