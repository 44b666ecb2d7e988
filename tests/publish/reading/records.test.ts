import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecords, decodeWords, encodeBatch } from '../../../src/publish/reading/batch.ts'
import { RecordWriter } from '../../../src/publish/reading/records.ts'
import { packTelling, unpackTelling } from '../../../src/publish/reading/telling-records.ts'
import { packWords, unpackWords } from '../../../src/publish/reading/word-records.ts'
import { toSpelt } from '../../relate/to-relatable.ts'
import { tellingTermsOf } from '../../../src/relate/telling-terms.ts'
import { tokensOf } from '../../../src/search/text/article-texts.ts'
import { wordsOf } from '../../../src/search/write/article-words.ts'
import { VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'
import { anyArchive } from '../../search/oracle/arbitrary-archives.ts'
import { spellWords, spelt } from '../../search/spell-words.ts'

const shouted = (term: string) => term.toUpperCase()

test('the words and the telling terms of articles come out as they went in, also over bytes', () => {
  fc.assert(
    fc.property(anyArchive, (articles) => {
      const builder = new VocabularyBuilder(shouted)
      const words = new RecordWriter()
      const telling = new RecordWriter()
      const places = articles.map((article) => ({
        words: packWords(words, wordsOf(tokensOf(article).all, builder.numbersIn(article.language))),
        telling: packTelling(telling, tellingTermsOf(tokensOf(article), article.language)),
      }))
      const encoded = encodeBatch({
        seeds: [],
        bodies: new Uint8Array(),
        words: { records: words.records(), vocabulary: builder.vocabulary() },
        telling: telling.records(),
      })
      const { records, vocabulary } = decodeWords(encoded.words)
      articles.forEach((article, index) => {
        const place = places[index]
        expect(spellWords(unpackWords(records, place?.words ?? -1), vocabulary)).toEqual(spelt(article, shouted))
        expect(toSpelt(unpackTelling(decodeRecords(encoded.telling), place?.telling ?? -1))).toEqual(
          tellingTermsOf(tokensOf(article), article.language),
        )
      })
    }),
  )
})

test('a text that stands in many records is written once', () => {
  const writer = new RecordWriter()
  for (let record = 0; record < 100; record++) {
    writer.begin()
    writer.strings(['harbour', 'ferry', 'harbour'])
  }
  expect(writer.records().strings).toEqual(['harbour', 'ferry'])
  expect(writer.records().starts).toHaveLength(101)
})
