import { lazy } from '../../archive/lazy.ts'
import type { SeedReading } from '../../ingest/order-articles.ts'
import type { ListedSeeds } from '../../ingest/list-archive.ts'
import { type BatchDraft, cutSlots, decodeSeeds, type Slot } from './batch.ts'
import type { BatchTask } from './read-batch.ts'
import { batchOf, type ReadingCache } from './reading-cache.ts'

/** Where batches are read, which may be in another thread, and kept. */
export interface ReadingRoom {
  /** As `readBatch` in read-batch.ts, into this cache. */
  readonly readBatch: (task: BatchTask) => Promise<readonly string[]>
  readonly cache: ReadingCache
}

/** Where the seeds of a folder are read. */
export interface SlotReader extends ReadingRoom {
  /** Told how many seeds of all are read. */
  readonly onBatch?: ((done: number, total: number) => void) | undefined
}

/** A batch as its articles see it. */
export interface OpenBatch {
  readonly key: string
  readonly bodies: () => Uint8Array
}

export interface PlacedDraft extends BatchDraft {
  readonly batch: OpenBatch
}

/** Seeds that were read, and the batches that they are in. */
export interface ReadSlots {
  readonly batches: readonly OpenBatch[]
  readonly readings: readonly SeedReading<PlacedDraft>[]
}

/** Reads all seeds of a folder, or recalls what reading them gave. */
export async function readSlots(
  folder: string,
  { paths, settings: { language, dateOrder } }: ListedSeeds,
  { readBatch, cache, onBatch }: SlotReader,
): Promise<ReadSlots> {
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
function openSlot({ paths }: Slot, keys: readonly string[], cache: ReadingCache): ReadSlots {
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
