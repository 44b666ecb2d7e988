import type { IsoDate } from '../../archive/iso-date.ts'
import { type Exclusions, findSimilar, type SimilarityResult } from '../../relate/find-similar.ts'
import { mergeVocabularies } from '../../search/write/vocabulary.ts'
import { decodePart } from '../cache/seed-batch.ts'
import { readBatch, type SeedCache } from '../cache/seed-cache.ts'
import { type TermLocations, termsAt } from './term-locations.ts'

export interface SimilarityTask {
  readonly locations: TermLocations
  /** BCP 47; in the order of the archive, like `dates`. */
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
