import type { Article } from '../../../src/archive/article.ts'
import { type ArticleLinks, type ArticlePage, toArticleReference } from '../../../src/archive/links.ts'
import { decodeCalendar } from '../../../src/archive/calendar.ts'
import { toCatalogueRow } from '../../../src/archive/files/catalogue.ts'
import { cutIntoChunks, findChunkPosition } from '../../../src/archive/files/chunks.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import { type Ordinal, type Slug, toOrdinal } from '../../../src/archive/ids.ts'
import { shardOf } from '../../../src/archive/files/locations.ts'
import { encodeLabelled } from '../../../src/archive/files/labelled-file.ts'
import { FORMAT_VERSION, type Manifest } from '../../../src/archive/files/manifest.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile, MANIFEST_FILE } from '../../../src/archive/paths.ts'
import { FILE_ADDRESSES } from '../../../src/app/navigation/picture-addresses.ts'
import type { PictureAddresses, Platform } from '../../../src/app/platform/platform.ts'
import { DataError } from '../../../src/app/data/data-error.ts'
import { memoizeAsync } from '../../../src/app/data/memoize-async.ts'
import { indexArticles } from '../../search/index-articles.ts'

export interface MemoryArchive extends Pick<Platform, 'source' | 'startSearchWorker'> {
  /** Those of a published site. Tests may change them. */
  pictures: PictureAddresses
  /** Content by path from the root of the archive. Tests may change it. */
  readonly files: Map<string, unknown>
  /** The requested paths, in order. */
  readonly reads: readonly string[]
  /** While set, a read of a matching path fails like a lost connection. */
  failing: RegExp | null
  /** While set, a matching path is missing, as after the archive was published again. */
  missing: RegExp | null
  /** The duration of each read. */
  slowMs: number
  /** Replaces the articles, as if the archive were published again. */
  readonly publish: (articles: readonly Article[], links?: Readonly<Record<string, Partial<ArticleLinks>>>) => void
}

/** Patterns for `failing` and `missing`: the files of articles, and the files of rows. */
export const ARTICLE_FILES = /^data\/chunks\/.+\/\d+\.json$/
export const ROW_FILES = /^data\/chunks\/.+\/rows\.json$/

const NO_LINKS: ArticleLinks = { related: [], inText: {}, mentionedIn: [], similar: [] }
const SHARDS = 2

/** Creates an archive of articles in any order. The keys of `links` are slugs. An article that was saved has a copy. */
export function memoryArchive(
  articles: readonly Article[],
  links: Readonly<Record<string, Partial<ArticleLinks>>> = {},
): MemoryArchive {
  const files = new Map<string, unknown>()
  const reads: string[] = []
  let publications = 0
  let readIndex = noIndex

  async function reach(path: string): Promise<void> {
    reads.push(path)
    if (archive.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, archive.slowMs))
    if (archive.failing?.test(path)) throw new DataError(path, null)
    if (archive.missing?.test(path)) throw new DataError(path, 404)
  }

  const archive: MemoryArchive = {
    files,
    reads,
    failing: null,
    missing: null,
    slowMs: 0,
    pictures: FILE_ADDRESSES,
    startSearchWorker: () =>
      new Worker(new URL('../../../src/search/worker/worker.ts', import.meta.url), { type: 'module' }),
    source: {
      async readJson(path) {
        await reach(path)
        if (!files.has(path)) throw new DataError(path, 404)
        return files.get(path)
      },
      async readBytes(path) {
        await reach(path)
        const bytes = (await readIndex()).get(path)
        if (bytes === undefined) throw new DataError(path, 404)
        // A copy, because the caller may transfer the bytes to a worker.
        return bytes.slice()
      },
    },
    publish(newArticles, newLinks = {}) {
      files.clear()
      const hash = `e${publications++}`
      const ordered = newArticles.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))
      for (const [path, content] of encode(ordered, newLinks, hash)) {
        files.set(path, path === MANIFEST_FILE ? content : (JSON.parse(encodeLabelled(path, content)) as unknown))
      }
      readIndex = memoizeAsync(async () => (await indexArticles(ordered, { hashContent: () => hash })).files)
    },
  }
  archive.publish(articles, links)
  return archive
}

async function noIndex(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return new Map()
}

function* encode(
  articles: readonly Article[],
  links: Readonly<Record<string, Partial<ArticleLinks>>>,
  hash: string,
): Generator<readonly [path: string, content: unknown]> {
  const calendar = encodeCalendar(articles.map(({ date }) => date))
  const chunks = cutIntoChunks(decodeCalendar(calendar))
  const tables = Array.from({ length: SHARDS }, (): Record<Slug, Ordinal> => ({}))
  const target = (at: number) => {
    const neighbour = articles[at]
    return neighbour === undefined ? null : toArticleReference(neighbour)
  }
  for (const { name, start, end } of chunks) {
    yield [catalogueFile(name, hash), articles.slice(start, end).map(toCatalogueRow)]
  }
  for (const [index, article] of articles.entries()) {
    const page: ArticlePage = {
      article,
      links: { ...NO_LINKS, ...links[article.slug] },
      previous: target(index - 1),
      next: target(index + 1),
      copies: article.saved === null ? [] : [`saved/${article.slug}.html`],
    }
    const ordinal = toOrdinal(index)
    const table = tables[shardOf(article.slug, SHARDS)]
    if (table !== undefined) table[article.slug] = ordinal
    yield [articleFile(findChunkPosition(chunks, ordinal), hash, 1), [page]]
  }
  for (const [shard, table] of tables.entries()) yield [locationsFile(shard, hash), table]
  yield [calendarFile(hash), calendar]

  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: 'The Vellport Backfile',
    description: 'Four years of an invented port town.',
    language: 'en',
    home: null,
    total: articles.length,
    articlesPerFile: 1,
    calendar: hash,
    chunks: chunks.map(() => hash),
    locations: tables.map(() => hash),
    search: hash,
  }
  yield [MANIFEST_FILE, manifest]
}
