import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecords } from '../../../src/publish/reading/batch.ts'
import { RecordReader, RecordWriter } from '../../../src/publish/reading/records.ts'
import { unpackWords } from '../../../src/publish/reading/word-records.ts'
import { extractKeyTerms } from '../../../src/relate/key-terms.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'
import { anyArchive } from '../../search/oracle/arbitrary-archives.ts'
import { spellWords, spelt } from '../../search/spell-words.ts'
import { packBatch } from './pack-batch.ts'
import { spellKeyTerms } from './spell-key-terms.ts'

const shouted = (term: string) => term.toUpperCase()

test('the words and the key terms of articles come out as they went in, also over bytes', () => {
  fc.assert(
    fc.property(anyArchive, (articles) => {
      const { vocabulary, words, keyTerms } = packBatch(articles, shouted)
      articles.forEach((article, place) => {
        expect(spellWords(unpackWords(decodeRecords(words), place), vocabulary)).toEqual(spelt(article, shouted))
        expect(spellKeyTerms(decodeRecords(keyTerms), place, vocabulary)).toEqual(
          extractKeyTerms(tokeniseArticle(article), article.language),
        )
      })
    }),
  )
})

test('numbers and texts of any length stand in a record in the order in which they were written', () => {
  const anyRecord = fc.tuple(
    fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 2000 }),
    fc.string({ unit: 'binary', maxLength: 2000 }),
  )
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 8 }), (all) => {
      const writer = new RecordWriter()
      const places = all.map(([numbers, text]) => {
        const place = writer.begin()
        writer.numbers(numbers)
        writer.text(text)
        writer.numbers([numbers.length])
        return place
      })
      const records = writer.records()
      all.forEach(([numbers, text], index) => {
        const reader = new RecordReader(records, places[index] ?? -1)
        expect(Array.from(reader.numbers(numbers.length))).toEqual(numbers)
        expect(reader.text()()).toBe(text)
        expect(reader.number()).toBe(numbers.length)
      })
    }),
  )
})
