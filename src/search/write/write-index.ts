import { encodePositions } from '../format/encode-positions.ts'
import { encodeShard } from '../format/encode-shard.ts'
import { encodeWords } from '../format/encode-words.ts'
import { collectKeys, type IndexedArticle } from './collect-keys.ts'
import { cutShards } from './cut-shards.ts'
import { KeyBuilder } from './key-builder.ts'
import { knownWords } from './known-words.ts'

/** The files of an index but for its root, which has to name them; see FORMAT.md. */
export interface IndexFiles {
  readonly total: number
  readonly languages: readonly string[]
  readonly shards: readonly ShardFiles[]
  readonly words: Uint8Array<ArrayBuffer>
}

export interface ShardFiles {
  readonly firstKey: string
  readonly terms: Uint8Array<ArrayBuffer>
  readonly positions: Uint8Array<ArrayBuffer>
}

/** About 5 KB deflated: FORMAT.md has what other sizes cost. */
const LEAST_SHARD_BYTES = 8 * 1024
/** Makes the root of a large archive about as large as one of its shards: together they then cost the least. */
const SHARD_SCALE = 4

/** The index of articles that stand in ordinal order; `shardBytes` is the size of a shard before it is deflated. */
export function writeIndex(articles: readonly IndexedArticle[], shardBytes?: number): IndexFiles {
  const languages = [...new Set(articles.map(({ language }) => language))].sort()
  const { builders, lengths } = collectKeys(articles)
  const none = new KeyBuilder()
  const shards = cutShards(builders, shardBytes ?? bestShardBytes(builders)).map(({ keys, aliases }): ShardFiles => {
    const own = keys.map((key) => ({ key, builder: builders.get(key) ?? none }))
    const entries = own.map(({ key, builder }) => ({
      key,
      forms: builder.forms,
      postings: builder.postings(lengths),
    }))
    return {
      firstKey: keys[0] ?? '',
      terms: encodeShard({ entries, aliases }),
      positions: encodePositions(own.map(({ builder }) => builder.positions)),
    }
  })
  return { total: articles.length, languages, shards, words: encodeWords(knownWords(builders)) }
}

function bestShardBytes(builders: ReadonlyMap<string, KeyBuilder>): number {
  let total = 0
  for (const { bytes } of builders.values()) total += bytes
  return Math.max(LEAST_SHARD_BYTES, Math.round(SHARD_SCALE * Math.sqrt(total)))
}
