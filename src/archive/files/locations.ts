import { fnvHash } from '../fnv-hash.ts'
import type { Ordinal, Slug } from '../ids.ts'

/** One shard of the table from slugs to ordinals: with the chunks' hashes, an ordinal is enough to find an article. */
export type LocationShard = Readonly<Record<string, Ordinal>>

/**
 * About 4 KB gzipped a shard of real news. Smaller ones lengthen the manifest, which every page reads: it has 5 bytes
 * a shard.
 */
export const LOCATIONS_PER_SHARD = 128

/** The shard that holds a slug. */
export function shardOf(slug: Slug, shards: number): number {
  return fnvHash(slug) % shards
}
