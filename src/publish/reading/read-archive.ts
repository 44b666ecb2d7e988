import type { ArticleHead } from '../../archive/article.ts'
import { lazy } from '../../archive/lazy.ts'
import type { Report } from '../../archive/report.ts'
import type { Settings } from '../../archive/settings.ts'
import { ingest, type IngestedArticle, type SeedReading } from '../../ingest/ingest.ts'
import { listArchive, type ListedSeeds } from '../../ingest/list-archive.ts'
import type { LinksOut } from '../../relate/relatable.ts'
import { type BatchDraft, cutSlots, decodeSeeds, type Slot } from './batch.ts'
import type { Places } from './places.ts'
import type { BatchTask } from './read-batch.ts'
import { batchOf, type ReadingCache } from './reading-cache.ts'

/** An article that was read, with its text as it is to be written. */
export interface ArchivedArticle {
  readonly head: ArticleHead
  /** JSON, in UTF-8: read when it is wanted, since most that is published already is not written again. */
  readonly body: () => Uint8Array
  /** Of all that was read: of the head before its slug and its language were settled, and of the body. */
  readonly readHash: string
  readonly linksOut: LinksOut
}

/** A folder of seeds, read. */
export interface ReadArchive<T> {
  readonly settings: Settings
  readonly report: () => Report
  /** In the archive's order. */
  readonly articles: readonly ArchivedArticle[]
  /** What was begun with their batches. */
  readonly begun: T
}

/** What is known of the articles as soon as they are in order. */
export interface OrderedArticles {
  readonly places: Places
  readonly heads: readonly Omit<ArticleHead, 'slug'>[]
}

/** Where batches are read, which may be in another thread, and kept. */
export interface ReadingRoom {
  /** As `readBatch` in read-batch.ts, into this cache. */
  readonly readBatch: (task: BatchTask) => Promise<readonly string[]>
  readonly cache: ReadingCache
}

/** A batch as its articles see it. */
interface OpenBatch {
  readonly key: string
  readonly bodies: () => Uint8Array
}

interface PlacedDraft extends BatchDraft {
  readonly batch: OpenBatch
}

/** Seeds that were read, and the batches that they are in. */
interface ReadSeeds {
  readonly batches: readonly OpenBatch[]
  readonly readings: readonly SeedReading<PlacedDraft>[]
}

/** Where a folder is read, and what is done with it while it is. */
export interface ArchiveReader<T> extends ReadingRoom {
  /** Told how many seeds of all are read. */
  readonly onBatch?: ((done: number, total: number) => void) | undefined
  /**
   * Begins, with the keys of all batches in the cache, what does not have to wait until the articles are in order, and
   * goes on as soon as they are.
   */
  readonly begin: (batches: readonly string[]) => (ordered: OrderedArticles) => T
}

/** Throws a SeedsFolderError where the folder cannot be read. */
export async function readArchive<T>(folder: string, reader: ArchiveReader<T>): Promise<ReadArchive<T>> {
  const listed = await listArchive(folder)
  const { settings } = listed
  const { batches, readings } = await readSeeds(folder, listed, reader)
  const goOn = reader.begin(batches.map(({ key }) => key))
  const { articles, report } = ingest(listed, readings)
  const placeOf = new Map(batches.map((batch, place) => [batch, place]))
  const begun = goOn({
    places: {
      batch: Int32Array.from(articles, ({ draft }) => placeOf.get(draft.batch) ?? 0),
      record: Int32Array.from(articles, ({ draft }) => recordOf(draft, settings.language)),
    },
    heads: articles.map(({ draft }) => draft.article),
  })
  return { settings, report, articles: articles.map(toArchived), begun }
}

async function readSeeds(
  folder: string,
  { paths, settings: { language, dateOrder } }: ListedSeeds,
  { readBatch, cache, onBatch }: ArchiveReader<unknown>,
): Promise<ReadSeeds> {
  let done = 0
  const read = await Promise.all(
    cutSlots(paths).map(async (slot) => {
      const keys = await readBatch({ folder, slot, settings: { language, dateOrder } })
      done += slot.paths.length
      onBatch?.(done, paths.length)
      return openSlot(slot, keys, cache)
    }),
  )
  return {
    batches: read.flatMap(({ batches }) => batches),
    readings: read.flatMap(({ readings }) => readings),
  }
}

/** `keys` are those that `readBatch` gave. */
function openSlot({ paths }: Slot, keys: readonly string[], cache: ReadingCache): ReadSeeds {
  const readings = new Map<string, SeedReading<PlacedDraft>>()
  const batches = keys.map((key): OpenBatch => {
    const kept = batchOf(cache, key)
    const batch = { key, bodies: lazy(() => kept('bodies')) }
    for (const seed of decodeSeeds(kept('seeds'))) readings.set(seed.path, putIn(batch, seed))
    return batch
  })
  const readingOf = (path: string) => {
    const reading = readings.get(path)
    if (reading === undefined) throw new Error(`expected a reading of ${path} in the cache, found none`)
    return reading
  }
  return { batches, readings: paths.map(readingOf) }
}

function putIn(batch: OpenBatch, { draft, ...seed }: SeedReading<BatchDraft>): SeedReading<PlacedDraft> {
  return { ...seed, draft: draft === null ? null : { ...draft, batch } }
}

function toArchived({ slug, draft }: IngestedArticle<PlacedDraft>): ArchivedArticle {
  const { batch, bodyStart, bodyEnd, readHash } = draft
  return {
    head: { slug, ...draft.article },
    body: () => batch.bodies().subarray(bodyStart, bodyEnd),
    readHash,
    linksOut: { references: draft.references, proseLinks: draft.proseLinks },
  }
}

/** The record of its words, and of its telling terms, in the language that was settled. */
function recordOf({ article, isLanguageGuessed, record, settledRecord }: BatchDraft, settingsLanguage: string): number {
  return isLanguageGuessed && article.language === settingsLanguage ? settledRecord : record
}
