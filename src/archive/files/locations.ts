import { fnvHash } from '../fnv-hash.ts'
import type { Ordinal, Slug } from '../ids.ts'

/** A data file with a part of the table from slugs to ordinals. The table leads from an address to its article. */
export type LocationShard = Readonly<Record<string, Ordinal>>

/**
 * A shard of real news has about 4 KB gzipped. Smaller shards would lengthen the manifest, which every page reads and
 * which has 5 bytes for each shard.
 */
export const LOCATIONS_PER_SHARD = 128

/** Returns the number of the shard that contains a slug. */
export function shardOf(slug: Slug, shardCount: number): number {
  return fnvHash(slug) % shardCount
}
