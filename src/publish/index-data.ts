import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../archive/paths.ts'
import { encodeRoot } from '../search/format/encode-root.ts'
import type { IndexedArticle } from '../search/write/number-words.ts'
import { type IndexFiles, writeIndex } from '../search/write/write-index.ts'
import { contentHash } from './content-hash.ts'
import { decodeRecords } from './reading/batch.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'
import { unpackWords } from './reading/word-records.ts'

/** The files of the search index. */
export interface IndexData {
  /** Content hash of the root, which names all others. */
  readonly root: string
  /** By path; they are served deflated, which most that are published already need not be again. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The articles at `places`, whose words are kept in a cache. */
export interface IndexTask {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly (readonly string[])[]
}

export function makeIndex({ places, languages, facetKeys }: IndexTask, cache: ReadingCache): IndexData {
  const batches = places.batches.map((key) => {
    const part = batchOf(cache, key)
    return { vocabulary: part('vocabulary'), words: decodeRecords(part('words')) }
  })
  const articles = languages.map((language, ordinal): IndexedArticle => {
    const batch = batches[places.batch[ordinal] ?? 0]
    if (batch === undefined) throw new RangeError(`no batch of article ${ordinal}`)
    return {
      language,
      facetKeys: facetKeys[ordinal] ?? [],
      words: unpackWords(batch.words, places.record[ordinal] ?? 0),
      vocabulary: batch.vocabulary,
    }
  })
  return encodeIndex(writeIndex(articles))
}

export function encodeIndex({ total, languages, shards, words }: IndexFiles): IndexData {
  const files = new Map<string, Uint8Array>()
  const names = shards.map(({ firstKey, terms, positions }, shard) => {
    const hash = contentHash(terms, positions)
    files.set(searchTermsFile(shard, hash), terms)
    files.set(searchPositionsFile(shard, hash), positions)
    return { firstKey, hash }
  })
  const wordsHash = contentHash(words)
  files.set(searchWordsFile(wordsHash), words)
  const rootBytes = encodeRoot({ total, languages, shards: names, words: wordsHash })
  const root = contentHash(rootBytes)
  files.set(searchRootFile(root), rootBytes)
  return { root, files }
}
