import { type IndexFiles, writeIndex } from '../../search/write/write-index.ts'
import { decodePart } from '../cache/seed-batch.ts'
import { readBatch, type SeedCache } from '../cache/seed-cache.ts'
import { hashContent } from '../data/hash-content.ts'
import { type TermLocations, termsAt } from './term-locations.ts'

export interface IndexTask {
  readonly locations: TermLocations
  /** BCP 47; in the order of the archive, like `facetKeys`. */
  readonly languages: readonly string[]
  /** As `listFacetKeys` returns them. */
  readonly facetKeys: readonly (readonly string[])[]
}

/** Writes the search index of articles whose words are in cached batches. */
export function buildIndex({ locations, languages, facetKeys }: IndexTask, cache: SeedCache): IndexFiles {
  const batches = locations.batches.map((key) => readBatch(cache, key))
  const words = batches.map((batch) => decodePart(batch, 'words'))
  const articles = languages.map((language, ordinal) => ({
    language,
    facetKeys: facetKeys[ordinal] ?? [],
    batch: locations.batch[ordinal] ?? 0,
    words: termsAt(words, locations, ordinal),
  }))
  return writeIndex({ vocabularies: batches.map(({ vocabulary }) => vocabulary), articles }, { hashContent })
}
