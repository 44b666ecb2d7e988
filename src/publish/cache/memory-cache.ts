import type { EncodedBatch } from './seed-batch.ts'
import type { SeedCache } from './seed-cache.ts'

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
