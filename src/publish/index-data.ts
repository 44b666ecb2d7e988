import { type IndexFiles, writeIndex } from '../search/write/write-index.ts'
import { contentHash } from './data/content-hash.ts'
import { decodeRecords } from './reading/batch.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'
import { unpackWords } from './reading/word-records.ts'

/** The articles of some batches in their order. */
export interface IndexOrder {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  /** As `listFacetKeys` returns them. */
  readonly facetKeys: readonly (readonly string[])[]
}

/** Reads the words of batches, by their keys in a cache, and makes the index when the order of the articles is known. */
export function openIndex(batches: readonly string[], cache: ReadingCache): (order: IndexOrder) => IndexFiles {
  const parts = batches.map((key) => batchOf(cache, key))
  const vocabularies = parts.map((part) => part('vocabulary'))
  const words = parts.map((part) => decodeRecords(part('words')))
  return ({ places, languages, facetKeys }) => {
    const articles = languages.map((language, ordinal) => {
      const batch = places.batch[ordinal] ?? 0
      const records = words[batch]
      if (records === undefined) throw new RangeError(`no batch of article ${ordinal}`)
      return {
        language,
        facetKeys: facetKeys[ordinal] ?? [],
        batch,
        words: unpackWords(records, places.record[ordinal] ?? 0),
      }
    })
    return writeIndex({ vocabularies, articles }, { hashContent: contentHash })
  }
}
