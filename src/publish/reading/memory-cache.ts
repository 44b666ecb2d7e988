import type { EncodedBatch } from './batch.ts'
import type { ReadingCache } from './reading-cache.ts'

/** Lasts as long as the process; what is not recalled between two calls of `forgetUnused` is forgotten. */
export interface MemoryCache extends ReadingCache {
  readonly forgetUnused: () => void
}

export function memoryCache(): MemoryCache {
  const batches = twoGenerations<EncodedBatch>()
  const records = twoGenerations<Uint8Array>()
  return {
    recall(key) {
      const batch = batches.recall(key)
      return batch && ((part) => batch[part])
    },
    keep: batches.keep,
    recallRecord: records.recall,
    keepRecord: records.keep,
    forgetUnused() {
      batches.forgetUnused()
      records.forgetUnused()
    },
  }
}

/** What was used since the last call of `forgetUnused`, and what was used before it. */
function twoGenerations<T>() {
  let former = new Map<string, T>()
  let used = new Map<string, T>()
  return {
    recall(name: string): T | null {
      const found = used.get(name) ?? former.get(name)
      if (found === undefined) return null
      used.set(name, found)
      return found
    },
    keep: (name: string, value: T) => void used.set(name, value),
    forgetUnused() {
      former = used
      used = new Map()
    },
  }
}
