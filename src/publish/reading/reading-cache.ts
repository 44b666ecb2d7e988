import type { BatchPart, EncodedBatch } from './batch.ts'

/**
 * Keeps what was read, by what it was read from. Whoever reads and whoever needs a part of it may be in different
 * threads: they hand each other keys, not bytes.
 */
export interface ReadingCache {
  readonly recall: (key: string) => KeptBatch | null
  readonly keep: (key: string, batch: EncodedBatch) => void
  /** What is remembered under a label; the batches that it names may be forgotten. */
  readonly recallRecord: (label: string) => Uint8Array | null
  /** In place of what was remembered under it before. */
  readonly keepRecord: (label: string, record: Uint8Array) => void
}

/** Gives a part of a batch, which may have to be fetched. */
export type KeptBatch = (part: BatchPart) => Uint8Array

/** Of a batch that was read in this build. Throws where it is not there any more. */
export function batchOf(cache: ReadingCache, key: string): KeptBatch {
  const batch = cache.recall(key)
  if (batch === null) throw new Error(`expected batch ${key} in the cache, found none. Build again.`)
  return batch
}
