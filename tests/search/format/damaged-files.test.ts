import { describe, expect, test } from 'vitest'
import { ByteWriter } from '../../../src/search/format/bytes/byte-writer.ts'
import { decodePositions, readOccurrences } from '../../../src/search/format/decode-positions.ts'
import { decodeRoot } from '../../../src/search/format/decode-root.ts'
import { decodeTerms } from '../../../src/search/format/decode-terms.ts'
import { decodeWords } from '../../../src/search/format/decode-words.ts'
import { encodePositions } from '../../../src/search/format/encode-positions.ts'
import { encodeRoot } from '../../../src/search/format/encode-root.ts'
import { encodeTerms } from '../../../src/search/format/encode-terms.ts'
import { encodeWords } from '../../../src/search/format/encode-words.ts'
import { IndexFormatError } from '../../../src/search/format/bytes/byte-reader.ts'
import type { Occurrence } from '../../../src/search/format/postings.ts'
import { writeArticles } from './arbitrary-shards.ts'
import { corruptions, truncations } from './damage.ts'

const TOTAL = 300
/** The number of the shard. */
const SHARD = 5

interface FileKind {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Decodes the whole file. Throws an AssertionError if the content is not well-formed. */
  readonly check: (bytes: Uint8Array) => void
}

const FILES: Readonly<Record<'root' | 'terms' | 'positions' | 'words', FileKind>> = {
  root: {
    bytes: encodeRoot({
      total: TOTAL,
      languages: ['en', 'ru'],
      mainStemmer: 'en',
      shards: [
        { firstKey: ':lang:en', hash: '0a' },
        { firstKey: 'ferri', hash: '1b' },
        { firstKey: 'ferry', hash: '2c' },
      ],
      words: '3d',
    }),
    check(bytes) {
      const { languages, shards } = decodeRoot(bytes, 'file.bin')
      expectAscending(shards.map(({ firstKey }) => firstKey))
      expect(languages.length + shards.length).toBeLessThan(bytes.length)
    },
  },
  terms: {
    bytes: encodeTerms(SHARD, {
      entries: [
        { key: 'ferri', forms: ['ferry', 'ferries'], postings: postingsOf([0, 7, 299], [0x1f, 1, 2]) },
        { key: 'порт ru', forms: ['порт'], postings: postingsOf([8, 9], [3, 0x14]) },
        { key: '𠮷野', forms: ['𠮷野'], postings: postingsOf([280], [5]) },
      ],
      aliases: [{ form: 'fern', key: 'farn' }],
    }),
    check(bytes) {
      const { entries, aliases } = decodeTerms(bytes, 'file.bin', { shard: SHARD, total: TOTAL })
      expectAscending(entries.map(({ key }) => key))
      let sum = aliases.length
      for (const { forms, postings } of entries) {
        const { ordinals, flags } = postings
        expect(forms.length).toBeGreaterThan(0)
        expect(flags.length).toBe(ordinals.length)
        expect(flags.every((flag) => flag <= 0x1f)).toBe(true)
        expect(ordinals.every((ordinal, index) => ordinal < TOTAL && ordinal > (ordinals[index - 1] ?? -1))).toBe(true)
        sum += forms.length + ordinals.length
      }
      expect(sum).toBeLessThan(bytes.length)
    },
  },
  positions: {
    bytes: encodePositions(SHARD, [
      occurrencesOf([
        { position: 0, form: 0, isInHeadline: true },
        { position: 0, form: 1, isInHeadline: true },
        { position: 200, form: 1, isInHeadline: false },
      ]),
      occurrencesOf([{ position: 70, form: 0, isInHeadline: false }]),
    ]),
    check(bytes) {
      for (const reader of decodePositions(bytes, 'file.bin', { shard: SHARD, keyCount: 2 })) {
        while (!reader.isAtEnd) {
          const occurrences = readOccurrences(reader)
          expect(occurrences.length).toBeLessThan(bytes.length)
          expect(occurrences.every(({ position }, index) => position >= (occurrences[index - 1]?.position ?? 0))).toBe(
            true,
          )
        }
      }
    },
  },
  words: {
    bytes: encodeWords([
      { form: 'ferries', documentFrequency: 1 },
      { form: 'ferry', documentFrequency: 299 },
      { form: '𐐀𐐁', documentFrequency: 2 },
    ]),
    check(bytes) {
      const words = decodeWords(bytes, 'file.bin')
      expectAscending(words.map(({ form }) => form))
      expect(words.length).toBeLessThan(bytes.length)
    },
  },
}

const KINDS = Object.entries(FILES)

function postingsOf(ordinals: readonly number[], flags: readonly number[]) {
  return { ordinals: Uint32Array.from(ordinals), flags: Uint8Array.from(flags) }
}

function occurrencesOf(occurrences: readonly Occurrence[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writeArticles(writer, [occurrences])
  return writer.written()
}

function expectAscending(texts: readonly string[]): void {
  expect(texts.every((text, index) => index === 0 || text > (texts[index - 1] ?? ''))).toBe(true)
}

/** Returns the error that `check` throws, of the decoder or of an assertion; null if the content is well-formed. */
function decodeError({ check }: FileKind, bytes: Uint8Array): unknown {
  try {
    check(bytes)
    return null
  } catch (error) {
    return error
  }
}

describe.each(KINDS)('a %s file', (_, kind) => {
  test('is well-formed if it is not damaged', () => {
    expect(decodeError(kind, kind.bytes)).toBeNull()
  })

  test('is rejected if it is truncated at any length', () => {
    for (const bytes of truncations(kind.bytes)) expect(decodeError(kind, bytes)).toBeInstanceOf(IndexFormatError)
  })

  test('is rejected if bytes follow its end', () => {
    const longer = Uint8Array.from([...kind.bytes, 0])
    expect(decodeError(kind, longer)).toMatchObject({ problem: expect.stringContaining('has bytes after its end') })
  })

  test('with one damaged byte is rejected or still well-formed', () => {
    let rejected = 0
    for (const bytes of corruptions(kind.bytes)) {
      const error = decodeError(kind, bytes)
      if (error === null) continue
      if (!(error instanceof IndexFormatError)) throw error
      rejected += 1
    }
    expect(rejected).toBeGreaterThan(0)
  })

  test('is rejected if it is a file of another kind', () => {
    const others = KINDS.flatMap(([, other]) => (other === kind ? [] : [other.bytes]))
    const notOurs = [Uint8Array.of(), new TextEncoder().encode('<!doctype html><title>404</title>')]
    for (const bytes of [...others, ...notOurs]) expect(decodeError(kind, bytes)).toBeInstanceOf(IndexFormatError)
  })

  test('of a newer version is rejected with both versions and the path', () => {
    const error = decodeError(kind, kind.bytes.with(3, 7))
    expect(error).toBeInstanceOf(IndexFormatError)
    expect(error).toMatchObject({
      name: 'IndexFormatError',
      path: 'file.bin',
      message: 'file.bin: has version 7, but this reader knows only version 3, at byte 4',
    })
  })
})

/** Creates a file with a header and these varints and texts. */
function fileOf(kind: string, ...pieces: readonly (string | number)[]): Uint8Array {
  const writer = new ByteWriter()
  for (const letter of kind) writer.byte(letter.charCodeAt(0))
  writer.byte(3)
  for (const piece of pieces) {
    if (typeof piece === 'number') writer.varint(piece)
    else writer.text(piece)
  }
  return writer.written()
}

function manyWords(count: number): Uint8Array {
  return fileOf('BFW', count, ...Array.from({ length: count }, () => [0, 'a', 1]).flat())
}

const LONG_TEXT = 'a'.repeat(100_000)

/** The keys have 0.1 MB in the file, and 100 MB after they are decoded. */
function manyLongKeys(): Uint8Array {
  const more = Array.from({ length: 1000 }, (_, index) => [LONG_TEXT.length + index, 'a']).flat()
  return fileOf('BFT', SHARD, 1001, 0, 0, LONG_TEXT, ...more, ...Array.from({ length: 5000 }, () => 0))
}

function manyLongForms(): Uint8Array {
  return fileOf(
    'BFT',
    SHARD,
    1,
    0,
    0,
    LONG_TEXT,
    1000,
    ...Array.from({ length: 1000 }, () => [LONG_TEXT.length, '']).flat(),
  )
}

describe('a forged file', () => {
  const rest = Array.from({ length: 24 }, () => 0)

  test.each<[string, () => unknown, string]>([
    [
      'keys out of order',
      () => decodeTerms(fileOf('BFT', SHARD, 2, 0, 0, 'b', 0, 'a', ...rest), 'x', { shard: SHARD, total: 9 }),
      'has keys out of order',
    ],
    [
      'a duplicate key',
      () => decodeTerms(fileOf('BFT', SHARD, 2, 0, 0, 'b', 1, '', ...rest), 'x', { shard: SHARD, total: 9 }),
      'has keys out of order',
    ],
    [
      'an ordinal above the last article',
      () => decodeTerms(fileOf('BFT', SHARD, 1, 0, 0, 'b', 0, 1, 9, 1), 'x', { shard: SHARD, total: 9 }),
      'names article 9 of 9',
    ],
    [
      'gaps that lead beyond the last article',
      () => decodeTerms(fileOf('BFT', SHARD, 1, 0, 0, 'b', 0, 2, 4, 4, 1, 1), 'x', { shard: SHARD, total: 9 }),
      'names article 9 of 9',
    ],
    [
      'unknown flags',
      () => decodeTerms(fileOf('BFT', SHARD, 1, 0, 0, 'b', 0, 1, 0, 0x20), 'x', { shard: SHARD, total: 9 }),
      'has unknown flags',
    ],
    [
      'more keys than bytes',
      () => decodeTerms(fileOf('BFT', SHARD, 0xffff_ffff), 'x', { shard: SHARD, total: 9 }),
      'counts 4294967295 items',
    ],
    [
      'more articles than bytes',
      () => decodeTerms(fileOf('BFT', SHARD, 1, 0, 0, 'b', 0, 99), 'x', { shard: SHARD, total: 999 }),
      'counts 99 items',
    ],
    [
      'more articles than bytes after those of other keys',
      () =>
        decodeTerms(fileOf('BFT', SHARD, 2, 0, 0, 'a', 0, 'b', 0, 0, 4, 4, 0, 0, 0, 0, 0, 0), 'x', {
          shard: SHARD,
          total: 9,
        }),
      'counts 4 items',
    ],
    [
      'shards out of order',
      () => decodeRoot(fileOf('BFR', 9, 0, '', 'w', 2, 0, 'b', 0, 'a', 'h', 'h'), 'x'),
      'has shards out of order',
    ],
    ['words out of order', () => decodeWords(fileOf('BFW', 2, 0, 'b', 0, 'a', 1, 1), 'x'), 'has words out of order'],
    [
      'positions longer than the file',
      () => decodePositions(fileOf('BFP', SHARD, 1, 9, 0), 'x', { shard: SHARD, keyCount: 1 }),
      'ends too early',
    ],
    [
      'more occurrences than bytes',
      () =>
        decodePositions(fileOf('BFP', SHARD, 1, 5, 0xffff_fffe), 'x', { shard: SHARD, keyCount: 1 }).map(
          readOccurrences,
        ),
      'counts 2147483647 items',
    ],
    [
      'more keys than its terms file',
      () => decodePositions(fileOf('BFP', SHARD, 3, 0, 0, 0), 'x', { shard: SHARD, keyCount: 2 }),
      'has 3 keys, but its terms file has 2',
    ],
    [
      'the number of another shard',
      () => decodeTerms(fileOf('BFT', 4), 'x', { shard: SHARD, total: 9 }),
      'is shard 4, but shard 5 was expected',
    ],
    [
      'positions of another shard',
      () => decodePositions(fileOf('BFP', 6), 'x', { shard: SHARD, keyCount: 0 }),
      'is shard 6, but shard 5 was expected',
    ],
    ['more words than the limit', () => decodeWords(manyWords(32_769), 'x'), 'has 32769 words, but the limit is 32768'],
    [
      'keys that repeat a long text',
      () => decodeTerms(manyLongKeys(), 'x', { shard: SHARD, total: 9 }),
      'shares more than 16777216 letters',
    ],
    [
      'forms that repeat a long text',
      () => decodeTerms(manyLongForms(), 'x', { shard: SHARD, total: 9 }),
      'shares more than 16777216 letters',
    ],
    [
      'more bytes than a root may have',
      () => decodeRoot(new Uint8Array(2 ** 24 + 1), 'x'),
      'but the limit is 16777216',
    ],
    [
      'more bytes than positions may have',
      () => decodePositions(new Uint8Array(2 ** 26 + 1), 'x', { shard: SHARD, keyCount: 1 }),
      'but the limit is 67108864',
    ],
    [
      'more occurrences in the headline than in the article',
      () =>
        decodePositions(fileOf('BFP', SHARD, 1, 4, 3, 2, 0, 0), 'x', { shard: SHARD, keyCount: 1 }).map(
          readOccurrences,
        ),
      'has more occurrences in the headline than in the article',
    ],
  ])('with %s is rejected', (_, decode, problem) => {
    expect(decode).toThrow(IndexFormatError)
    expect(decode).toThrow(problem)
  })
})
