import { type IndexFiles, writeIndex } from '../../search/write/write-index.ts'
import { decodePart } from '../cache/seed-batch.ts'
import { readBatch, type SeedCache } from '../cache/seed-cache.ts'
import { hashContent } from '../data/hash-content.ts'
import type { IsoDate } from '../../archive/iso-date.ts'
import { type Exclusions, findSimilar, type SimilarityResult } from '../../relate/find-similar.ts'
import { mergeVocabularies } from '../../search/write/vocabulary.ts'

/**
 * The location of the words and key terms of each article, in the order of the archive. Threads exchange these numbers instead
 * of the words, which each thread reads from the cache.
 */
export interface TermLocations {
  /** The keys of the batches in the cache. */
  readonly batches: readonly string[]
  /** For each article, the index of its batch, and its index in that batch. */
  readonly batch: Int32Array
  readonly index: Int32Array
}

export function findBatchTerms(
  batches: readonly string[],
  articles: readonly { readonly batch: number; readonly terms: number }[],
): TermLocations {
  return {
    batches,
    batch: Int32Array.from(articles, ({ batch }) => batch),
    index: Int32Array.from(articles, ({ terms }) => terms),
  }
}

/** Returns the terms of the article at an ordinal from the terms of each batch. Throws a RangeError if it has none. */
export function termsAt<Terms>(
  batches: readonly (readonly Terms[])[],
  { batch, index }: Omit<TermLocations, 'batches'>,
  ordinal: number,
): Terms {
  const terms = batches[batch[ordinal] ?? -1]?.[index[ordinal] ?? -1]
  if (terms === undefined) throw new RangeError(`expected terms of article ${ordinal}, found none`)
  return terms
}

export interface IndexTask {
  readonly locations: TermLocations
  /** Language tags (BCP 47) in the order of the archive, like `facetKeys`. */
  readonly languages: readonly string[]
  /** The keys of `listFacetKeys` for each article. */
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

export interface SimilarityTask {
  readonly locations: TermLocations
  /** Language tags (BCP 47) in the order of the archive, like `dates`. */
  readonly languages: readonly string[]
  readonly dates: readonly (IsoDate | null)[]
  readonly exclusions: Exclusions
}

/**
 * Finds the similar articles of each article, whose key terms are in cached batches. Batches number their words
 * differently, so the numbers are mapped to lines of the merged vocabulary. A line contains a word and its stem, so a word
 * has one number in all regions of a language.
 */
export function findSimilarArticles(
  { locations, languages, dates, exclusions }: SimilarityTask,
  cache: SeedCache,
): readonly (readonly SimilarityResult[])[] {
  const batches = locations.batches.map((key) => readBatch(cache, key))
  const keyTerms = batches.map((batch) => decodePart(batch, 'keyTerms'))
  const { numbers } = mergeVocabularies(batches.map(({ vocabulary }) => vocabulary))
  const documents = languages.map((language, ordinal) => {
    const { terms, counts, forms } = termsAt(keyTerms, locations, ordinal)
    const merged = numbers[locations.batch[ordinal] ?? 0]
    return {
      language,
      date: dates[ordinal] ?? null,
      keyTerms: { terms: terms.map((term) => merged?.[term] ?? -1), counts, forms: () => forms.split(' ') },
    }
  })
  return findSimilar(documents, exclusions)
}
