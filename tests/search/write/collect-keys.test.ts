import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashContent } from '../../../src/publish/data/hash-content.ts'
import { readOccurrences } from '../../../src/search/format/decode-positions.ts'
import { IN_HEADLINE } from '../../../src/search/format/postings.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { type IndexFiles, writeIndex } from '../../../src/search/write/write-index.ts'
import { decodeIndex } from '../decode-index.ts'
import { indexArticles, indexInputOf } from '../index-articles.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'
import { naiveKeys } from './naive-keys.ts'

/** The keys of an index, as `naiveKeys` returns them. */
function keysIn(index: IndexFiles) {
  return decodeIndex(index).shards.flatMap(({ entries, positions }) =>
    entries.map(({ key, forms, postings }, keyIndex) => {
      const reader = positions[keyIndex]
      const articles = Array.from(postings.ordinals, (ordinal) => {
        return [ordinal, reader === undefined || reader.isAtEnd ? [] : readOccurrences(reader)] as const
      })
      expect(reader?.isAtEnd).toBe(true)
      expect(articles.map(([, occurrences]) => occurrences.some(({ isInHeadline }) => isInHeadline))).toEqual(
        Array.from(postings.flags, (flags) => (flags & IN_HEADLINE) !== 0),
      )
      return [key, { forms, articles: new Map(articles) }] as const
    }),
  )
}

test('an index has the keys, forms and occurrences that a word-by-word search of the articles finds', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
      const { stem } = await loadStemmers(articles.map(({ language }) => language))
      const index = await indexArticles(articles, { shardBytes })
      const { mainStemmer } = decodeIndex(index)
      const expected = [...naiveKeys(articles, stem, mainStemmer)].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(keysIn(index)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('an index does not depend on the batches in which its articles were read', async () => {
  const anyBatches = fc.array(fc.nat({ max: 2 }), { minLength: 14, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(anyArchive, anyBatches, async (articles, batchOf) => {
      const { vocabularies, articles: indexed } = await indexInputOf(articles, batchOf)
      // A batch may also have words of articles that are not in the archive.
      const withForeignWords = vocabularies.map((vocabulary) => Buffer.concat([vocabulary, Buffer.from('zzz zzz\n')]))
      const input = { vocabularies: withForeignWords, articles: indexed }
      expect(writeIndex(input, { hashContent })).toEqual(await indexArticles(articles))
    }),
  )
})
