import { ByteWriter } from './byte-writer.ts'
import { writeHeader } from './file-header.ts'
import { writeFrontCoded } from './front-coding.ts'

/** The way into the index: which shard holds a key. */
export interface IndexRoot {
  /** Articles of the archive. */
  readonly total: number
  /** The languages of its articles, BCP 47, each once. */
  readonly languages: readonly string[]
  /** In the order of their keys. */
  readonly shards: readonly ShardName[]
  /** Content hash of the `words` file. */
  readonly words: string
}

export interface ShardName {
  /** The least key of the shard. */
  readonly firstKey: string
  /** Over its terms and its positions: it stands in the names of both files. */
  readonly hash: string
}

/** A `root` file; see FORMAT.md. Hashes are ASCII. */
export function encodeRoot({ total, languages, shards, words }: IndexRoot): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1 << 13)
  writeHeader(writer, 'BFR')
  writer.varint(total)
  writer.varint(languages.length)
  for (const language of languages) writer.text(language)
  writer.text(words)
  writer.varint(shards.length)
  let previous = ''
  for (const { firstKey } of shards) {
    writeFrontCoded(writer, firstKey, previous)
    previous = firstKey
  }
  for (const { hash } of shards) writer.text(hash)
  return writer.written()
}
