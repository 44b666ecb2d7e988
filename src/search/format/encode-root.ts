import { finishFile, startFile } from './bytes/file-header.ts'
import { writeFrontCodedList } from './bytes/front-coding.ts'

/** The entry file of the index. It contains the names of all other files, and the first key of each shard. */
export interface IndexRoot {
  /** The number of articles. */
  readonly total: number
  /** The distinct languages of the articles, BCP 47. */
  readonly languages: readonly string[]
  /** The stemmer whose keys do not have its name; see `wordKeyOf`. */
  readonly mainStemmer: string
  /** The shards in ascending order of keys. */
  readonly shards: readonly ShardName[]
  /** The content hash of the words file. */
  readonly words: string
}

interface ShardName {
  readonly firstKey: string
  /** Content hash over the terms file and the positions file; both names have it. */
  readonly hash: string
}

/** Encodes the root file. Hashes are ASCII. */
export function encodeRoot({ total, languages, mainStemmer, shards, words }: IndexRoot): Uint8Array<ArrayBuffer> {
  const writer = startFile('BFR', 1 << 13)
  writer.varint(total)
  writer.varint(languages.length)
  for (const language of languages) writer.text(language)
  writer.text(mainStemmer)
  writer.text(words)
  writer.varint(shards.length)
  const firstKeys = shards.map(({ firstKey }) => firstKey)
  writeFrontCodedList(writer, firstKeys)
  for (const { hash } of shards) writer.text(hash)
  return finishFile(writer, 'BFR')
}
