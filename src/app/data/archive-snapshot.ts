import type { ArticlePage } from '../../archive/links.ts'
import type { Calendar } from '../../archive/calendar.ts'
import { findChunkPosition } from '../../archive/files/chunks.ts'
import { type Ordinal, type Slug, toOrdinal } from '../../archive/ids.ts'
import { shardOf } from '../../archive/files/locations.ts'
import { FORMAT_VERSION, type Manifest, parseManifest } from '../../archive/files/manifest.ts'
import { locationsFile, MANIFEST_FILE } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import type { SearchClient } from '../../search/client.ts'
import type { QueryHighlights } from '../../search/highlights/highlight-terms.ts'
import type { Platform } from '../platform/platform.ts'
import { DataError, FormatError } from './data-error.ts'
import { cutChunks, readArticles, readCalendar, readLocations, readRows } from './data-files.ts'
import { memoizeAsync, memoizeAsyncByKey } from './memoize-async.ts'
import type { RowStore } from './row-store.ts'
import { watchSource } from './watch-source.ts'

export type ArticleLookup =
  | { readonly kind: 'found'; readonly page: ArticlePage; readonly ordinal: Ordinal }
  | { readonly kind: 'not-found' }

/** The archive as one manifest describes it, so that all answers are consistent. */
export interface ArchiveSnapshot {
  readonly manifest: () => Promise<Manifest>
  readonly calendar: () => Promise<Calendar>
  readonly catalogue: () => Promise<RowStore>
  readonly article: (slug: Slug) => Promise<ArticleLookup>
  readonly articleAt: (ordinal: Ordinal) => Promise<ArticlePage>
  /** The rows of a search. The rows of the last searches are cached. */
  readonly foundRows: (highlights: QueryHighlights) => Promise<RowStore>
  readonly search: () => Promise<SearchClient>
  /** True if a file that the manifest names was missing. The archive has then probably been published again. */
  readonly isStale: () => boolean
  readonly close: () => void
}

/** Suffices to go back from several articles to their search results without new requests. */
const MAX_ARTICLE_FILES = 200
const MAX_SEARCHES = 12

/** All methods reject with the errors of the source, or with a FormatError if the manifest has another format. */
export function openSnapshot(platform: Pick<Platform, 'source' | 'startSearchWorker'>): ArchiveSnapshot {
  const watched = watchSource(platform.source)
  const { source } = watched

  const manifest = memoizeAsync(() => readManifest(source))
  const calendar = memoizeAsync(async () => await readCalendar(source, await manifest()))
  const chunks = memoizeAsync(async () => cutChunks(await calendar(), await manifest()))
  const readShard = memoizeAsyncByKey(async (shard: number) => await readLocations(source, shard, await manifest()))

  const catalogue = memoizeAsync(async () => {
    const [{ createCatalogueRows }, allChunks, { chunks: hashes }] = await Promise.all([
      import('./list-rows.ts'),
      chunks(),
      manifest(),
    ])
    return createCatalogueRows(allChunks, async (number) => {
      const chunk = allChunks[number]
      return chunk === undefined ? [] : await readRows(source, chunk, hashes[number] ?? '')
    })
  })

  /** Articles that were shown in a list are found without their shard of locations. */
  const seen = new Map<Slug, Ordinal>()

  const articlesFrom = memoizeAsyncByKey(
    async (first: Ordinal) => await readArticles(source, await manifest(), await chunks(), first),
    MAX_ARTICLE_FILES,
  )

  async function articleAt(ordinal: Ordinal): Promise<ArticlePage> {
    const [allChunks, { articlesPerFile }] = await Promise.all([chunks(), manifest()])
    const index = findChunkPosition(allChunks, ordinal).index % articlesPerFile
    const page = (await articlesFrom(toOrdinal(ordinal - index)))[index]
    if (page === undefined) throw new RangeError(`no article has the ordinal ${ordinal}`)
    seen.set(page.article.slug, ordinal)
    return page
  }

  async function findOrdinal(slug: Slug): Promise<Ordinal | undefined> {
    const { locations } = await manifest()
    if (locations.length === 0) return undefined
    const table = await readShard(shardOf(slug, locations.length))
    return Object.hasOwn(table, slug) ? table[slug] : undefined
  }

  async function article(slug: Slug): Promise<ArticleLookup> {
    const ordinal = seen.get(slug) ?? (await findOrdinal(slug))
    if (ordinal === undefined) return { kind: 'not-found' }
    const page = await articleAt(ordinal)
    // The error names the file that leads from the slug to the article, because one of the two files is wrong.
    if (page.article.slug !== slug) {
      const { locations } = await manifest()
      const shard = shardOf(slug, locations.length)
      throw new DataError(locationsFile(shard, locations[shard] ?? ''), 200)
    }
    return { kind: 'found', ordinal, page }
  }

  const foundRowsByKey = memoizeAsyncByKey(async (key: string) => {
    const { createFoundRows } = await import('./list-rows.ts')
    return createFoundRows(articleAt, JSON.parse(key) as QueryHighlights)
  }, MAX_SEARCHES)

  let searchClient: SearchClient | null = null
  const search = memoizeAsync(async () => {
    // The search is loaded with the first query, because most articles are opened without one.
    const client = import('../../search/client.ts')
    const [{ createSearchClient }, ...parts] = await Promise.all([client, manifest(), calendar()])
    searchClient = createSearchClient(source, ...parts, platform.startSearchWorker)
    return searchClient
  })

  return {
    manifest,
    calendar,
    catalogue,
    article,
    articleAt,
    foundRows: (highlights) => foundRowsByKey(JSON.stringify(highlights)),
    search,
    isStale: watched.isStale,
    close: () => searchClient?.close(),
  }
}

/** Rejects with a FormatError if the manifest has another format. */
export async function readManifest(source: Source): Promise<Manifest> {
  const input = await source.readJson(MANIFEST_FILE)
  try {
    if (typeof input === 'object' && input !== null && 'format' in input && input.format !== FORMAT_VERSION)
      throw new FormatError(input.format)
    return parseManifest(input)
  } catch (error) {
    throw error instanceof FormatError ? error : new DataError(MANIFEST_FILE, 200, error)
  }
}
