import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../archive/paths.ts'
import { encodeRoot } from '../search/format/encode-root.ts'
import type { IndexedArticle } from '../search/write/indexed-archive.ts'
import { numberWords } from '../search/write/number-words.ts'
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

/** The articles of some batches in their order. */
export interface IndexOrder {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly (readonly string[])[]
}

/** Numbers the words of batches, by their keys in a cache, and makes the index when the order of the articles is known. */
export function openIndex(batches: readonly string[], cache: ReadingCache): (order: IndexOrder) => IndexData {
  const parts = batches.map((key) => batchOf(cache, key))
  const words = parts.map((part) => decodeRecords(part('words')))
  const numbered = numberWords(parts.map((part) => part('vocabulary')))
  return ({ places, languages, facetKeys }) => {
    const articles = languages.map((language, ordinal): IndexedArticle => {
      const batch = places.batch[ordinal] ?? 0
      const [records, numbers] = [words[batch], numbered.numbers[batch]]
      if (records === undefined || numbers === undefined) throw new RangeError(`no batch of article ${ordinal}`)
      return {
        language,
        facetKeys: facetKeys[ordinal] ?? [],
        words: unpackWords(records, places.record[ordinal] ?? 0),
        numbers,
      }
    })
    return encodeIndex(writeIndex({ articles, words: numbered.words }))
  }
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
