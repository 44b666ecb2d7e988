import type { ArticleHead } from '../../archive/article.ts'
import type { Report } from '../../archive/files/report.ts'
import type { Settings } from '../../archive/settings.ts'
import { ingest, type IngestedArticle } from '../../ingest/order-articles.ts'
import { listArchive } from '../../ingest/list-archive.ts'
import type { OutboundLinks } from '../../relate/outbound-links.ts'
import type { BatchDraft } from './batch.ts'
import type { Places } from './places.ts'
import { type OpenBatch, type PlacedDraft, readSlots, type SlotReader } from './read-slots.ts'

/** An article that was read, with its text as it is to be written. */
export interface ArchivedArticle {
  readonly head: ArticleHead
  /** JSON, in UTF-8: read when it is wanted, since most that is published already is not written again. */
  readonly body: () => Uint8Array
  /** Of all that was read: of the head before its slug and its language were settled, and of the body. */
  readonly readHash: string
  readonly outboundLinks: OutboundLinks
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

/** Where a folder is read, and what is done with it while it is. */
export interface ArchiveReader<T> extends SlotReader {
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
  const { batches, readings } = await readSlots(folder, listed, reader)
  const goOn = reader.begin(batches.map(({ key }) => key))
  const { articles, report } = ingest(listed, readings)
  const drafts = articles.map(({ draft }) => draft)
  const begun = goOn({
    places: placesOf(drafts, batches, settings.language),
    heads: drafts.map(({ article }) => article),
  })
  return { settings, report, articles: articles.map(toArchived), begun }
}

function placesOf(
  drafts: readonly PlacedDraft[],
  batches: readonly OpenBatch[],
  settingsLanguage: Settings['language'],
): Places {
  const placeOf = new Map(batches.map((batch, place) => [batch, place]))
  const places = { batch: new Int32Array(drafts.length), record: new Int32Array(drafts.length) }
  drafts.forEach((draft, ordinal) => {
    places.batch[ordinal] = placeOf.get(draft.batch) ?? 0
    places.record[ordinal] = recordOf(draft, settingsLanguage)
  })
  return places
}

function toArchived({ slug, draft }: IngestedArticle<PlacedDraft>): ArchivedArticle {
  const { batch, bodyStart, bodyEnd, readHash } = draft
  return {
    head: { slug, ...draft.article },
    body: () => batch.bodies().subarray(bodyStart, bodyEnd),
    readHash,
    outboundLinks: { references: draft.references, proseLinks: draft.proseLinks },
  }
}

/** The record of its words, and of its key terms, in the language that was settled. */
function recordOf({ article, isLanguageGuessed, record, settledRecord }: BatchDraft, settingsLanguage: string): number {
  return isLanguageGuessed && article.language === settingsLanguage ? settledRecord : record
}
