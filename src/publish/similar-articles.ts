import type { IsoDate } from '../archive/iso-date.ts'
import { type Exclusions, findSimilar, type SimilarityDocument, type SimilarityResult } from '../relate/find-similar.ts'
import { mergeVocabularies } from '../search/write/merge-vocabularies.ts'
import { decodeRecords } from './reading/batch.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'
import { unpackKeyTerms } from './reading/key-term-records.ts'

/** The articles of some batches in their order. */
export interface SimilarOrder {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly dates: readonly (IsoDate | null)[]
  readonly exclusions: Exclusions
}

/**
 * Numbers the key terms of batches, by their keys in a cache, and finds what is similar to each article when their order
 * is known. The terms of one language are distinguished by the lines of their vocabularies: a line is a term with its
 * stem, and languages of one first subtag share their stemmer.
 */
export function openSimilar(
  batches: readonly string[],
  cache: ReadingCache,
): (order: SimilarOrder) => readonly (readonly SimilarityResult[])[] {
  const parts = batches.map((key) => batchOf(cache, key))
  const { numbers } = mergeVocabularies(parts.map((part) => part('vocabulary')))
  const numbered = parts.map((part, index) => ({
    numbers: numbers[index] ?? new Int32Array(),
    keyTerms: decodeRecords(part('keyTerms')),
  }))
  return ({ places, languages, dates, exclusions }) => {
    const documents = languages.map((language, ordinal): SimilarityDocument => {
      const batch = numbered[places.batch[ordinal] ?? 0]
      if (batch === undefined) throw new RangeError(`no batch of article ${ordinal}`)
      const keyTerms = unpackKeyTerms(batch.keyTerms, places.record[ordinal] ?? 0, batch.numbers)
      return { language, date: dates[ordinal] ?? null, keyTerms }
    })
    return findSimilar(documents, exclusions)
  }
}
