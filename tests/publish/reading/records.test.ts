import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecords, encodeBatch } from '../../../src/publish/reading/batch.ts'
import { RecordWriter } from '../../../src/publish/reading/records.ts'
import { packTelling, unpackTelling } from '../../../src/publish/reading/telling-records.ts'
import { packWords, unpackWords } from '../../../src/publish/reading/word-records.ts'
import { tellingTermsOf } from '../../../src/relate/telling-terms.ts'
import { tokensOf } from '../../../src/search/text/article-texts.ts'
import { wordsOf } from '../../../src/search/write/article-words.ts'
import { anyArchive } from '../../search/oracle/arbitrary-archives.ts'

const asIs = (term: string) => term

test('the words and the telling terms of articles come out as they went in, also over bytes', () => {
  fc.assert(
    fc.property(anyArchive, (articles) => {
      const words = new RecordWriter()
      const telling = new RecordWriter()
      const places = articles.map((article) => ({
        words: packWords(words, wordsOf(tokensOf(article).all, article.language, asIs)),
        telling: packTelling(telling, tellingTermsOf(tokensOf(article), article.language)),
      }))
      const encoded = encodeBatch({
        seeds: [],
        bodies: new Uint8Array(),
        words: words.records(),
        telling: telling.records(),
      })
      articles.forEach((article, index) => {
        const place = places[index]
        expect(unpackWords(decodeRecords(encoded.words), place?.words ?? -1)).toEqual(
          wordsOf(tokensOf(article).all, article.language, asIs),
        )
        expect(unpackTelling(decodeRecords(encoded.telling), place?.telling ?? -1)).toEqual(
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
