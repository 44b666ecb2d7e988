import type { EncodedBatch } from '../../src/publish/cache/seed-batch.ts'
import type { SeedCache } from '../../src/publish/cache/seed-cache.ts'

/** A cache for one test, which keeps every batch. */
export function createMemoryCache(): SeedCache {
  const batches = new Map<string, EncodedBatch>()
  return {
    read(key) {
      const batch = batches.get(key)
      return batch === undefined ? { kind: 'missing' } : { kind: 'intact', batch }
    },
    write: (key, batch) => void batches.set(key, batch),
    prune: () => undefined,
  }
}
