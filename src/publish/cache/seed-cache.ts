import { UserError } from '../../archive/user-error.ts'
import type { EncodedBatch } from './seed-batch.ts'

/** A batch, or the reason why there is none. A damaged batch must be parsed again. */
export type CachedBatch =
  | { readonly kind: 'intact'; readonly batch: EncodedBatch }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }

/** Keeps parsed seeds by a key that is a hash of everything they were parsed from. */
export interface SeedCache {
  readonly read: (key: string) => CachedBatch
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

/** Reads a batch that this build has parsed or found in the cache. Throws a UserError if it is gone or damaged since. */
export function readBatch(cache: SeedCache, key: string): EncodedBatch {
  const cached = cache.read(key)
  if (cached.kind === 'intact') return cached.batch
  throw new UserError(`expected batch ${key} in the cache, found it ${cached.kind}. Build again.`)
}
