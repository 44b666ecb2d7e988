import * as v from 'valibot'
import type { ArticleFile, ArticlePage } from '../../archive/files/article-page.ts'
import { type Calendar, type CalendarFile, decodeCalendar } from '../../archive/calendar.ts'
import type { CatalogueChunk, CatalogueRow } from '../../archive/files/catalogue.ts'
import { cutIntoChunks, findChunkPosition } from '../../archive/files/chunks.ts'
import type { Ordinal, Slug } from '../../archive/ids.ts'
import { type LocationShard, shardOf } from '../../archive/files/locations.ts'
import { FORMAT_VERSION, type Manifest, ManifestSchema } from '../../archive/files/manifest.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile, MANIFEST_FILE } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import type { SearchClient } from '../../search/client.ts'
import type { HighlightTerms } from '../../search/highlights/highlight-terms.ts'
import type { Platform } from '../platform/platform.ts'
import { FormatError } from './data-error.ts'
import { once, oncePer } from './once.ts'
import type { ListedRow, RowStore } from './row-store.ts'
import { watchSource } from './watch-source.ts'

export type ArticleLookup =
  | { readonly kind: 'found'; readonly page: ArticlePage; readonly ordinal: Ordinal }
  | { readonly kind: 'not-found' }

/** The archive as one manifest describes it: all answers of one edition agree with each other. */
export interface Edition {
  readonly manifest: () => Promise<Manifest>
  readonly calendar: () => Promise<Calendar>
  readonly catalogue: () => Promise<RowStore>
  readonly article: (slug: Slug) => Promise<ArticleLookup>
  readonly articleAt: (ordinal: Ordinal) => Promise<ArticlePage>
  /** The rows of a search; those of the last searches are kept. */
  readonly foundRows: (wanted: HighlightTerms) => Promise<RowStore>
  readonly search: () => Promise<SearchClient>
  /** Whether a file that it names was not there: then a newer edition has most likely taken its place. */
  readonly isStale: () => boolean
  /** For when another edition takes its place. */
  readonly close: () => void
}

/** Rows asked for before and behind those in the window: a chunk has many. */
const AHEAD_ROWS = 24
/** What is kept in memory: enough for the way back from a few articles to the searches that led to them. */
const MOST_ARTICLE_FILES = 200
const MOST_SEARCHES = 12

/** All answers reject with what the source rejects with; a manifest of another format with a FormatError. */
export function openEdition({ source, startSearchWorker }: Pick<Platform, 'source' | 'startSearchWorker'>): Edition {
  const watched = watchSource(source)

  // Apart from the manifest, files are cast and not checked: the same build wrote them all, under names that only
  // the manifest knows, and the manifest's format has been checked.
  const read = async <T>(path: string) => (await watched.source.readJson(path)) as T

  const manifest = once(() => readManifest(watched.source))
  const calendar = once(async () => decodeCalendar(await read<CalendarFile>(calendarFile((await manifest()).calendar))))
  const chunks = once(async () => cutIntoChunks(await calendar()))
  const shard = oncePer(async (index: number) => {
    const { locations } = await manifest()
    return await read<LocationShard>(locationsFile(index, locations[index] ?? ''))
  })

  const catalogue = once(async () => {
    const [{ createRowStore }, cut, { chunks: hashes }] = await Promise.all([
      import('./row-store.ts'),
      chunks(),
      manifest(),
    ])
    return createRowStore({
      placeOf: (ordinal) => findChunkPosition(cut, ordinal),
      readChunk: async (chunk) => {
        const rows = await read<CatalogueChunk>(catalogueFile(cut[chunk]?.name ?? '', hashes[chunk] ?? ''))
        return rows.map(unmarked)
      },
      aheadRows: AHEAD_ROWS,
    })
  })

  /** What was seen in a list is found without its shard of locations. */
  const seen = new Map<Slug, Ordinal>()
  const readArticles = oncePer((path: string) => read<ArticleFile>(path), MOST_ARTICLE_FILES)
  const articleAt = async (ordinal: Ordinal): Promise<ArticlePage> => {
    const [cut, { chunks: hashes, articlesPerFile }] = await Promise.all([chunks(), manifest()])
    const place = findChunkPosition(cut, ordinal)
    const pages = await readArticles(articleFile(place, hashes[place.chunk] ?? '', articlesPerFile))
    const page = pages[place.index % articlesPerFile]
    if (page === undefined) throw new RangeError(`no article has the ordinal ${ordinal}`)
    seen.set(page.article.slug, ordinal)
    return page
  }
  const foundRowsOf = oncePer(async (wanted: string) => {
    const { foundRows } = await import('./found-rows.ts')
    return foundRows(articleAt, JSON.parse(wanted) as HighlightTerms)
  }, MOST_SEARCHES)

  async function locate(slug: Slug): Promise<Ordinal | undefined> {
    const { locations } = await manifest()
    if (locations.length === 0) return undefined
    const table = await shard(shardOf(slug, locations.length))
    return Object.hasOwn(table, slug) ? table[slug] : undefined
  }

  async function article(slug: Slug): Promise<ArticleLookup> {
    const ordinal = seen.get(slug) ?? (await locate(slug))
    if (ordinal === undefined) return { kind: 'not-found' }
    return { kind: 'found', ordinal, page: await articleAt(ordinal) }
  }

  let opened: SearchClient | null = null
  const search = once(async () => {
    // An article needs no search: it comes with the first query, beside the data that it works on.
    const client = import('../../search/client.ts')
    const [{ createSearchClient }, ...parts] = await Promise.all([client, manifest(), calendar()])
    opened = createSearchClient(watched.source, ...parts, startSearchWorker)
    return opened
  })

  // Where nothing was searched for, there is nothing to end.
  const close = () => opened?.close()
  return {
    manifest,
    calendar,
    catalogue,
    article,
    articleAt,
    foundRows: (wanted) => foundRowsOf(JSON.stringify(wanted)),
    search,
    isStale: watched.isStale,
    close,
  }
}

function unmarked(row: CatalogueRow): ListedRow {
  return { ...row, headlineHighlights: [], excerptHighlights: [] }
}

const FormatSchema = v.object({ format: v.unknown() })

/** Rejects with a FormatError if the manifest has another format. */
export async function readManifest(source: Source): Promise<Manifest> {
  const input = await source.readJson(MANIFEST_FILE)
  const { format } = v.parse(FormatSchema, input)
  if (format !== FORMAT_VERSION) throw new FormatError(format)
  return v.parse(ManifestSchema, input)
}
