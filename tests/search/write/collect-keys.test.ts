import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { decodePositions, readOccurrences } from '../../../src/search/format/decode-positions.ts'
import { decodeShard } from '../../../src/search/format/decode-shard.ts'
import { facetKeysOf } from '../../../src/search/format/facet-key.ts'
import { IN_HEADLINE } from '../../../src/search/format/postings.ts'
import { tokensOf } from '../../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { wordsOf } from '../../../src/search/write/article-words.ts'
import { numberWords } from '../../../src/search/write/number-words.ts'
import { type Stem, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'
import { type IndexFiles, writeIndex } from '../../../src/search/write/write-index.ts'
import { indexArticles } from '../index-articles.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'
import { naiveKeys } from './naive-keys.ts'

/** What stands in the files, as `naiveKeys` has it. */
function keysIn({ shards, total }: IndexFiles) {
  return shards.flatMap(({ terms, positions }) => {
    const readers = decodePositions(positions, 'positions.bin')
    return decodeShard(terms, 'terms.bin', total).entries.map(({ key, forms, postings }, index) => {
      const reader = readers[index]
      const articles = Array.from(postings.ordinals, (ordinal) => {
        return [ordinal, reader === undefined || reader.isAtEnd ? [] : readOccurrences(reader)] as const
      })
      expect(reader?.isAtEnd).toBe(true)
      expect(articles.map(([, occurrences]) => occurrences.some(({ isInHeadline }) => isInHeadline))).toEqual(
        Array.from(postings.flags, (flags) => (flags & IN_HEADLINE) !== 0),
      )
      return [key, { forms, articles: new Map(articles) }] as const
    })
  })
}

test('an index has the keys, spellings and places of words that are found one by one', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
      const { stem } = await loadStemmers(articles.map(({ language }) => language))
      const expected = [...naiveKeys(articles, stem)].sort(([one], [other]) => (one < other ? -1 : 1))
      expect(keysIn(await indexArticles(articles, shardBytes))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

/** With a vocabulary for each batch, which were made in any order, and know words of other articles too. */
function indexInBatches(articles: readonly Article[], batchOf: readonly number[], stem: Stem): IndexFiles {
  const builders = [0, 1, 2].map(() => new VocabularyBuilder(stem))
  const prepared = articles.map((article, index) => {
    const builder = builders[batchOf[index] ?? 0] ?? new VocabularyBuilder(stem)
    builder.numbersIn('la')(`word${index}`)
    return { article, builder, own: wordsOf(tokensOf(article).all, builder.numbersIn(article.language)) }
  })
  const { words, numbers } = numberWords(builders.map((builder) => builder.vocabulary()))
  const indexed = prepared.map(({ article, builder, own }) => ({
    language: article.language,
    facetKeys: facetKeysOf(article),
    words: own,
    numbers: numbers[builders.indexOf(builder)] ?? new Int32Array(),
  }))
  return writeIndex({ articles: indexed, words })
}

test('the vocabularies that articles were read with make no difference to their index', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyArchive,
      fc.array(fc.nat({ max: 2 }), { minLength: 14, maxLength: 14 }),
      async (articles, batchOf) => {
        const { stem } = await loadStemmers([...articles.map(({ language }) => language), 'la'])
        expect(indexInBatches(articles, batchOf, stem)).toEqual(await indexArticles(articles))
      },
    ),
  )
})
