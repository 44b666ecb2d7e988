import type { ArticleHead } from '../../archive/article.ts'
import { lazy } from '../../archive/lazy.ts'
import type { Report } from '../../archive/report.ts'
import type { Settings } from '../../archive/settings.ts'
import { ingest, type IngestedArticle, type SeedReading } from '../../ingest/ingest.ts'
import type { LinksOut } from '../../relate/relatable.ts'
import { type BatchDraft, cutBatches, decodeSeeds } from './batch.ts'
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
export interface ReadArchive {
  readonly settings: Settings
  readonly report: Report
  /** In the archive's order. */
  readonly articles: readonly ArchivedArticle[]
  readonly places: Places
}

/** Where batches are read, which may be in another thread, and kept. */
export interface ReadingRoom {
  /** As `readBatch` in read-batch.ts, into this cache. */
  readonly readBatch: (task: BatchTask) => Promise<string>
  readonly cache: ReadingCache
}

/** A batch as its articles see it. */
interface OpenBatch {
  readonly place: number
  readonly bodies: () => Uint8Array
}

interface PlacedDraft extends BatchDraft {
  readonly batch: OpenBatch
}

/** Reads a folder in batches; `onBatch` is told how many seeds of all are read. */
export async function readArchive(
  folder: string,
  { readBatch, cache }: ReadingRoom,
  onBatch?: (done: number, total: number) => void,
): Promise<ReadArchive> {
  let batches: readonly string[] = []
  const { settings, report, articles } = await ingest(folder, async (_, paths, reading) => {
    let done = 0
    const read = await Promise.all(
      cutBatches(paths).map(async (batch, number) => {
        const key = await readBatch({ folder, paths: batch, settings: reading })
        done += batch.length
        onBatch?.(done, paths.length)
        const kept = batchOf(cache, key)
        const open: OpenBatch = {
          place: number,
          bodies: lazy(() => kept('bodies')),
        }
        return { key, seeds: decodeSeeds(kept('seeds')).map((seed) => putIn(open, seed)) }
      }),
    )
    batches = read.map(({ key }) => key)
    return read.flatMap(({ seeds }) => seeds)
  })
  return {
    settings,
    report,
    articles: articles.map(toArchived),
    places: {
      batches,
      batch: Int32Array.from(articles, ({ draft }) => draft.batch.place),
      record: Int32Array.from(articles, ({ draft }) => recordOf(draft, settings.language)),
    },
  }
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
