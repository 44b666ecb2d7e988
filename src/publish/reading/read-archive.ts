import type { ArticleHead } from '../../archive/article.ts'
import type { Report } from '../../archive/report.ts'
import type { Settings } from '../../archive/settings.ts'
import { ingest, type IngestedArticle, type SeedReading } from '../../ingest/ingest.ts'
import type { Relatable } from '../../relate/relatable.ts'
import { type BatchDraft, cutBatches, decodeRecords, decodeSeeds, type EncodedBatch } from './batch.ts'
import type { BatchTask } from './read-batch.ts'
import type { Records } from './records.ts'
import { unpackTelling } from './telling-records.ts'

/** An article that was read, with its text as it is to be written. */
export interface ArchivedArticle {
  readonly head: ArticleHead
  /** JSON, in UTF-8. */
  readonly body: Uint8Array
  /** Of `body`. */
  readonly bodyHash: string
  /** Where its words are among those of the archive. */
  readonly words: { readonly batch: number; readonly record: number }
}

/** A folder of seeds, read; the lists of articles are in the archive's order, and parallel. */
export interface ReadArchive {
  readonly settings: Settings
  readonly report: Report
  readonly articles: readonly ArchivedArticle[]
  readonly relatables: readonly Relatable[]
  /** The words of each batch, encoded. */
  readonly words: readonly Uint8Array[]
}

const NOTHING = new Uint8Array()
const NO_RECORDS: Records = { strings: [], numbers: new Int32Array(), starts: new Int32Array() }

/** A draft with the batch that it is in. */
interface PlacedDraft extends BatchDraft {
  readonly batch: number
}

/** Reads a folder in batches, which `readBatch` may read anywhere; `onBatch` is told how many seeds of all are read. */
export async function readArchive(
  folder: string,
  readBatch: (task: BatchTask) => Promise<EncodedBatch>,
  onBatch?: (done: number, total: number) => void,
): Promise<ReadArchive> {
  let batches: readonly EncodedBatch[] = []
  const { settings, report, articles } = await ingest(folder, async (_, paths, reading) => {
    let done = 0
    batches = await Promise.all(
      cutBatches(paths).map(async (batch) => {
        const encoded = await readBatch({ folder, paths: batch, settings: reading })
        done += batch.length
        onBatch?.(done, paths.length)
        return encoded
      }),
    )
    return batches.flatMap((encoded, batch) => decodeSeeds(encoded).map((seed) => placeIn(batch, seed)))
  })
  const telling = batches.map((encoded) => decodeRecords(encoded.telling))
  const recordOf = ({ draft }: IngestedArticle<PlacedDraft>) =>
    draft.isLanguageGuessed && draft.article.language === settings.language ? draft.settledRecord : draft.record
  return {
    settings,
    report,
    articles: articles.map((article): ArchivedArticle => {
      const { slug, draft } = article
      const bodies = batches[draft.batch]?.bodies ?? NOTHING
      return {
        head: { slug, ...draft.article },
        body: bodies.subarray(draft.bodyStart, draft.bodyEnd),
        bodyHash: draft.bodyHash,
        words: { batch: draft.batch, record: recordOf(article) },
      }
    }),
    relatables: articles.map((article): Relatable => {
      const { slug, draft } = article
      const { headline, date, source, language, direction, url } = draft.article
      return {
        slug,
        headline,
        date,
        source,
        language,
        direction,
        url,
        references: draft.references,
        proseLinks: draft.proseLinks,
        telling: unpackTelling(telling[draft.batch] ?? NO_RECORDS, recordOf(article)),
      }
    }),
    words: batches.map(({ words }) => words),
  }
}

function placeIn(batch: number, { draft, ...seed }: SeedReading<BatchDraft>): SeedReading<PlacedDraft> {
  return { ...seed, draft: draft === null ? null : { ...draft, batch } }
}
