import { deflateSync } from 'node:zlib'
import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../archive/paths.ts'
import { encodeRoot } from '../search/format/encode-root.ts'
import { type IndexFiles, writeIndex } from '../search/write/write-index.ts'
import { contentHash } from './content-hash.ts'
import { decodeWords } from './reading/batch.ts'
import { unpackWords } from './reading/word-records.ts'

/** The files of the search index as they are served. */
export interface IndexData {
  /** Content hash of the root, which names all others. */
  readonly root: string
  /** Deflated, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** An article of which the words are in a record of a batch. */
export interface WordsOfArticle {
  /** BCP 47. */
  readonly language: string
  readonly facetKeys: readonly string[]
  readonly batch: number
  readonly record: number
}

export interface IndexTask {
  /** The words of each batch, encoded. */
  readonly batches: readonly Uint8Array[]
  /** In the archive's order. */
  readonly articles: readonly WordsOfArticle[]
}

export function makeIndex({ batches, articles }: IndexTask): IndexData {
  const words = batches.map(decodeWords)
  return encodeIndex(
    writeIndex(
      articles.map(({ language, facetKeys, batch, record }) => {
        const own = words[batch]
        if (own === undefined) throw new RangeError(`no batch ${batch}`)
        return { language, facetKeys, words: unpackWords(own.records, record), vocabulary: own.vocabulary }
      }),
    ),
  )
}

export function encodeIndex({ total, languages, shards, words }: IndexFiles): IndexData {
  const files = new Map<string, Uint8Array>()
  const names = shards.map(({ firstKey, terms, positions }, shard) => {
    const hash = contentHash(terms, positions)
    files.set(searchTermsFile(shard, hash), deflate(terms))
    files.set(searchPositionsFile(shard, hash), deflate(positions))
    return { firstKey, hash }
  })
  const wordsHash = contentHash(words)
  files.set(searchWordsFile(wordsHash), deflate(words))
  const rootBytes = encodeRoot({ total, languages, shards: names, words: wordsHash })
  const root = contentHash(rootBytes)
  files.set(searchRootFile(root), deflate(rootBytes))
  return { root, files }
}

function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 })
}
