import type { EncodedBatch } from './seed-batch.ts'

/** Keeps parsed seeds by a key that is a hash of everything they were parsed from. */
export interface SeedCache {
  /** Returns null if the cache has no such batch, or only a damaged one. */
  readonly read: (key: string) => EncodedBatch | null
  readonly write: (key: string, batch: EncodedBatch) => void
  /** Removes batches that no recent build has read. */
  readonly prune: () => void
}

/** The location of a folder cache, which several threads and builds may share. */
export interface CacheLocation {
  readonly folder: string
  /** Version of the program, because another version may parse the same seeds differently. */
  readonly program: string
}

/** Reads a batch that this build has parsed or found in the cache. Throws if it is gone. */
export function readBatch(cache: SeedCache, key: string): EncodedBatch {
  const batch = cache.read(key)
  if (batch === null) throw new Error(`expected batch ${key} in the cache, found none. Build again.`)
  return batch
}

/** A cache for one process. `prune` removes the batches that were not read since the last call. */
export function createMemoryCache(): SeedCache {
  let older = new Map<string, EncodedBatch>()
  let recent = new Map<string, EncodedBatch>()
  return {
    read(key) {
      const batch = recent.get(key) ?? older.get(key) ?? null
      if (batch !== null) recent.set(key, batch)
      return batch
    },
    write: (key, batch) => void recent.set(key, batch),
    prune() {
      older = recent
      recent = new Map()
    },
  }
}
