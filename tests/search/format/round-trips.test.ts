import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader } from '../../../src/search/format/bytes/byte-reader.ts'
import { ByteWriter } from '../../../src/search/format/bytes/byte-writer.ts'
import { decodePositions, readOccurrences } from '../../../src/search/format/decode-positions.ts'
import { decodeRoot } from '../../../src/search/format/decode-root.ts'
import { decodeTerms } from '../../../src/search/format/decode-terms.ts'
import { decodeWords } from '../../../src/search/format/decode-words.ts'
import { encodePositions } from '../../../src/search/format/encode-positions.ts'
import { encodeRoot } from '../../../src/search/format/encode-root.ts'
import { encodeTerms } from '../../../src/search/format/encode-terms.ts'
import { encodeWords } from '../../../src/search/format/encode-words.ts'
import type { Occurrence } from '../../../src/search/format/postings.ts'
import { anyOccurrences, anyTerms, anyText, ascendingTexts, TOTAL, writeArticles } from './arbitrary-shards.ts'

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff })

function occurrenceBytes(articles: readonly (readonly Occurrence[])[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writeArticles(writer, articles)
  return writer.written()
}

test('a terms file is decoded to the terms that were encoded', () => {
  fc.assert(
    fc.property(anyTerms, (shard) => {
      expect(decodeTerms(encodeTerms(3, shard), 'terms.bin', { shard: 3, total: TOTAL })).toEqual(shard)
    }),
  )
})

test('a terms file with a key in ten thousand articles is decoded to the terms that were encoded', () => {
  const ordinals = Uint32Array.from({ length: 10_000 }, (_, index) => index * 3)
  const flags = Uint8Array.from(ordinals, (ordinal) => ordinal % 32)
  const shard = { entries: [{ key: 'oil', forms: ['oil', 'oils'], postings: { ordinals, flags } }], aliases: [] }
  expect(decodeTerms(encodeTerms(3, shard), 'terms.bin', { shard: 3, total: 30_000 })).toEqual(shard)
})

test('the occurrences of several articles are decoded to the occurrences that were encoded', () => {
  fc.assert(
    fc.property(fc.array(anyOccurrences, { maxLength: 5 }), (articles) => {
      const reader = new ByteReader(occurrenceBytes(articles), 'positions.bin')
      expect(articles.map(() => readOccurrences(reader))).toEqual(articles)
      expect(reader.isAtEnd).toBe(true)
    }),
  )
})

test('a positions file is decoded to the occurrences of each key', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyOccurrences, { maxLength: 3 }), { maxLength: 6 }), (keys) => {
      const readers = decodePositions(encodePositions(3, keys.map(occurrenceBytes)), 'positions.bin', {
        shard: 3,
        keyCount: keys.length,
      })
      expect(readers.map((reader, index) => keys[index]?.map(() => readOccurrences(reader)))).toEqual(keys)
      expect(readers.every(({ isAtEnd }) => isAtEnd)).toBe(true)
    }),
  )
})

test('a root is decoded to the root that was encoded', () => {
  const shards = ascendingTexts.chain((keys) =>
    fc.tuple(...keys.map((firstKey) => fc.record({ firstKey: fc.constant(firstKey), hash: anyText }))),
  )
  const roots = fc.record({ total: uint32, languages: fc.array(anyText), mainStemmer: anyText, shards, words: anyText })
  fc.assert(
    fc.property(roots, (root) => {
      expect(decodeRoot(encodeRoot(root), 'root.bin')).toEqual(root)
    }),
  )
})

test('a words file is decoded to the spellings that were encoded', () => {
  const words = ascendingTexts.chain((forms) =>
    fc.tuple(...forms.map((form) => fc.record({ form: fc.constant(form), documentFrequency: uint32 }))),
  )
  fc.assert(
    fc.property(words, (list) => {
      expect(decodeWords(encodeWords(list), 'words.bin')).toEqual(list)
    }),
  )
})
