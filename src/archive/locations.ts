import type { Ordinal, Slug } from './ids.ts'

/** Where an article is found: its ordinal, and the content hash in its data file's name. */
export type Location = readonly [ordinal: Ordinal, hash: string]

/** One shard of the table from slugs to locations. */
export type LocationShard = Readonly<Record<string, Location>>

/**
 * About 4 KB gzipped a shard of real news. Smaller ones lengthen the manifest, which every page reads: it has 5 bytes
 * a shard.
 */
export const LOCATIONS_PER_SHARD = 96

/** The shard that holds a slug: FNV-1a, 32 bits, over its ASCII codes. */
export function shardOf(slug: Slug, shards: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < slug.length; index++) {
    hash = Math.imul(hash ^ slug.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % shards
}
