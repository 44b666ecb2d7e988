import { type IndexData, makeIndex } from './index-data.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'

/** Of the articles at `places`. */
export interface IndexTask {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly (readonly string[])[]
}

/** The index of articles whose words are kept in a cache. */
export function makeKeptIndex({ places, languages, facetKeys }: IndexTask, cache: ReadingCache): IndexData {
  return makeIndex({
    batches: places.batches.map((key) => batchOf(cache, key)('words')),
    articles: languages.map((language, ordinal) => ({
      language,
      facetKeys: facetKeys[ordinal] ?? [],
      batch: places.batch[ordinal] ?? 0,
      record: places.record[ordinal] ?? 0,
    })),
  })
}
