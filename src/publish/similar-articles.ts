import type { IsoDate } from '../archive/iso-date.ts'
import type { Comparable } from '../relate/relatable.ts'
import { type Exclusions, findSimilar, type Similar } from '../relate/similar.ts'
import { LineNumbers } from '../search/write/line-numbers.ts'
import { decodeRecords } from './reading/batch.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'
import { unpackTelling } from './reading/telling-records.ts'

/** The articles of some batches in their order. */
export interface SimilarOrder {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly dates: readonly (IsoDate | null)[]
  readonly exclusions: Exclusions
}

/**
 * Numbers the telling terms of batches, by their keys in a cache, and finds what is similar to each article when their
 * order is known. The terms of one language are told apart by the lines of their vocabularies: a line is a term with its
 * stem, and languages of one first subtag share their stemmer.
 */
export function openSimilar(
  batches: readonly string[],
  cache: ReadingCache,
): (order: SimilarOrder) => readonly (readonly Similar[])[] {
  const lines = new LineNumbers()
  const numbered = batches.map((key) => {
    const part = batchOf(cache, key)
    return { numbers: lines.numbersOf(part('vocabulary')), telling: decodeRecords(part('telling')) }
  })
  return ({ places, languages, dates, exclusions }) => {
    const articles = languages.map((language, ordinal): Comparable => {
      const batch = numbered[places.batch[ordinal] ?? 0]
      if (batch === undefined) throw new RangeError(`no batch of article ${ordinal}`)
      const telling = unpackTelling(batch.telling, places.record[ordinal] ?? 0, batch.numbers)
      return { language, date: dates[ordinal] ?? null, telling }
    })
    return findSimilar(articles, exclusions)
  }
}
