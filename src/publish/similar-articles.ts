import type { IsoDate } from '../archive/iso-date.ts'
import type { Comparable } from '../relate/relatable.ts'
import { type Exclusions, findSimilar, type Similar } from '../relate/similar.ts'
import { decodeRecords } from './reading/batch.ts'
import type { Places } from './reading/places.ts'
import { batchOf, type ReadingCache } from './reading/reading-cache.ts'
import { unpackTelling } from './reading/telling-records.ts'

/** Of the articles at `places`. */
export interface SimilarTask {
  readonly places: Places
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly dates: readonly (IsoDate | null)[]
  readonly exclusions: Exclusions
}

/** What is similar to each of the articles whose telling terms are kept in a cache. */
export function findSimilarArticles(
  { places, languages, dates, exclusions }: SimilarTask,
  cache: ReadingCache,
): readonly (readonly Similar[])[] {
  const telling = places.batches.map((key) => decodeRecords(batchOf(cache, key)('telling')))
  const articles = languages.map((language, ordinal): Comparable => {
    const records = telling[places.batch[ordinal] ?? 0]
    if (records === undefined) throw new RangeError(`no batch of article ${ordinal}`)
    return { language, date: dates[ordinal] ?? null, telling: unpackTelling(records, places.record[ordinal] ?? 0) }
  })
  return findSimilar(articles, exclusions)
}
