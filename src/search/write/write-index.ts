import { encodePositions } from '../format/encode-positions.ts'
import { encodeShard } from '../format/encode-shard.ts'
import { encodeWords } from '../format/encode-words.ts'
import { collectKeys } from './collect-keys.ts'
import { cutShards } from './cut-shards.ts'
import { postingsOf } from './key-postings.ts'
import { knownWords } from './known-words.ts'
import type { IndexedArchive } from './indexed-archive.ts'

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

/** `shardBytes` is the size of a shard before it is deflated. */
export function writeIndex(archive: IndexedArchive, shardBytes?: number): IndexFiles {
  const languages = [...new Set(archive.articles.map(({ language }) => language))].sort()
  const collected = collectKeys(archive)
  const { keys, forms } = collected
  const { postings, positions, bytes } = postingsOf(collected)
  const sizes = forms.map((own, key) => own.reduce((sum, form) => sum + form.length, bytes(key) + 2))
  const shards = cutShards(collected, sizes, shardBytes ?? bestShardBytes(sizes)).map(
    ({ from, to, aliases }): ShardFiles => {
      const own = keys.slice(from, to)
      const entries = own.map((key, index) => ({
        key,
        forms: forms[from + index] ?? [],
        postings: postings(from + index),
      }))
      return {
        firstKey: own[0] ?? '',
        terms: encodeShard({ entries, aliases }),
        positions: encodePositions(own.map((_, index) => positions(from + index))),
      }
    },
  )
  return { total: archive.articles.length, languages, shards, words: encodeWords(knownWords(collected)) }
}

function bestShardBytes(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return Math.max(LEAST_SHARD_BYTES, Math.round(SHARD_SCALE * Math.sqrt(total)))
}
