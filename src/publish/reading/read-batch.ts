import { createHash } from 'node:crypto'
import type { ReadingSettings } from '../../ingest/metadata/resolve-metadata.ts'
import { encodeBatch, type Slot } from './batch.ts'
import type { ReadingCache } from './reading-cache.ts'
import { decodeSegments, encodeSegments, isIn, knownIn, restamp, type Segment, type Segments } from './segments.ts'
import { isLoaded, type KnownFile, loadFile, lookAt } from './slot-files.ts'

export interface BatchTask {
  readonly folder: string
  readonly slot: Slot
  readonly settings: ReadingSettings
}

/**
 * With more than this share of a slot changed, all of it is read anew. Each edit reads all that was changed before it
 * too, and every so many edits read the slot: with n files to a slot that is least at √(2n), of 300 a twelfth.
 */
const MOST_CHANGED = 1 / 8

/**
 * Sees to it that what reading the seeds of a slot gives is in the cache, as search engines add segments to an index:
 * resolves with the keys of its segments. What the last of them says of a path holds, and some may say something of
 * paths that are not in the slot any more.
 */
export async function readBatch(task: BatchTask, cache: ReadingCache, nowMs = Date.now()): Promise<readonly string[]> {
  const { folder, slot } = task
  const label = labelOf(task)
  const recorded = cache.recallRecord(label)
  const former = recorded === null ? [] : decodeSegments(recorded)
  const files = slot.paths.map((path) => lookAt(folder, path, knownIn(former, path), nowMs))
  const segments = await readSegments(task, former, files, cache)
  const record = encodeSegments(segments)
  if (recorded === null || !record.equals(recorded)) cache.keepRecord(label, record)
  return segments.map(({ key }) => key)
}

async function readSegments(
  task: BatchTask,
  [base]: Segments,
  files: readonly KnownFile[],
  cache: ReadingCache,
): Promise<Segments> {
  if (base === undefined || cache.recall(base.key) === null) return [await readSegment(task, files, cache)]
  const changed = files.filter((file) => !isIn(base, file))
  if (changed.length > files.length * MOST_CHANGED) return [await readSegment(task, files, cache)]
  const kept = restamp(base, files)
  return changed.length === 0 ? [kept] : [kept, await readSegment(task, changed, cache)]
}

/** What is in the cache already is not even loaded. */
async function readSegment(
  { folder, settings }: BatchTask,
  files: readonly KnownFile[],
  cache: ReadingCache,
): Promise<Segment> {
  const known = segmentOf(files, settings)
  if (cache.recall(known.key) !== null) return known
  // What reads clippings takes long to load, and most builds have little to read.
  const { readFiles } = await import('./read-files.ts')
  const loaded = files.map((file) => (isLoaded(file) ? file : loadFile(folder, file)))
  // By what is read: some may have been changed since their stamps were taken.
  const segment = segmentOf(loaded, settings)
  cache.keep(segment.key, encodeBatch(await readFiles(loaded, settings)))
  return segment
}

function segmentOf(files: readonly KnownFile[], { language, dateOrder }: ReadingSettings): Segment {
  const hashes = files.map(({ hash }) => hash)
  return {
    key: sha256(JSON.stringify([language, dateOrder, hashes])),
    files: new Map(files.map((file) => [file.path, file])),
  }
}

function labelOf({ folder, slot, settings: { language, dateOrder } }: BatchTask): string {
  return sha256(JSON.stringify([folder, slot.name, language, dateOrder]))
}

/** In hexadecimal digits: it names files. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
