import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { IsoDate } from '../archive/iso-date.ts'
import type { Comparable } from '../relate/relatable.ts'
import { type Exclusions, findSimilar, type FoundGroup, type SearchedGroup } from '../relate/similar.ts'
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
  /** As `Comparable` has it. */
  readonly versions: readonly string[]
  readonly exclusions: Exclusions
}

/** What a build leaves to the next one of the same archive. */
interface Remembered {
  /** The lines that the terms of the groups are numbers of. */
  readonly lines: Uint8Array
  readonly groups: readonly SearchedGroup[]
}

/**
 * Numbers the telling terms of batches, by their keys in a cache, and finds what is similar to each article when their
 * order is known. The terms of one language are told apart by the lines of their vocabularies: a line is a term with its
 * stem, and languages of one first subtag share their stemmer. What is found is remembered for the next build of the
 * archive, whose folder of seeds is `archive`.
 */
export function openSimilar(
  batches: readonly string[],
  cache: ReadingCache,
  archive: string,
): (order: SimilarOrder) => readonly FoundGroup[] {
  const label = createHash('sha256').update(`similar ${archive}`).digest('hex')
  const former = recall(cache, label)
  const lines = new LineNumbers()
  // First, so that terms have the numbers that they had.
  if (former !== null) lines.numbersOf(former.lines)
  const numbered = batches.map((key) => {
    const part = batchOf(cache, key)
    return { numbers: lines.numbersOf(part('vocabulary')), telling: decodeRecords(part('telling')) }
  })
  return ({ places, languages, dates, versions, exclusions }) => {
    const articles = languages.map((language, ordinal): Comparable => {
      const batch = numbered[places.batch[ordinal] ?? 0]
      if (batch === undefined) throw new RangeError(`no batch of article ${ordinal}`)
      const telling = unpackTelling(batch.telling, places.record[ordinal] ?? 0, batch.numbers)
      return { language, date: dates[ordinal] ?? null, version: versions[ordinal] ?? '', telling }
    })
    const groups = findSimilar(articles, exclusions, former?.groups)
    cache.keepRecord(label, serialize({ lines: lines.text(), groups } satisfies Remembered))
    // Whoever asked may be in another thread, and needs no vectors.
    return groups.map(({ ordinals, finds: { found } }) => ({ ordinals, finds: { found } }))
  }
}

/** Null where nothing is remembered, or a part of it is gone. */
function recall(cache: ReadingCache, label: string): Remembered | null {
  const record = cache.recallRecord(label)
  if (record === null) return null
  try {
    // Written by the same version of the program: the cache sees to that.
    return deserialize(record) as Remembered
  } catch {
    return null
  }
}
