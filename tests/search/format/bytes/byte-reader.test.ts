import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader, IndexFormatError } from '../../../../src/search/format/bytes/byte-reader.ts'
import { ByteWriter, countVarintBytes } from '../../../../src/search/format/bytes/byte-writer.ts'
import { anyText } from '../arbitrary-shards.ts'

type Piece =
  | { readonly kind: 'byte' | 'varint'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }

const varints = fc.oneof(
  fc.integer({ min: 0, max: 0xffff_ffff }),
  fc.constantFrom(0, 0x7f, 0x80, 0x3fff, 0x4000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff),
)
/** Short and long texts, with and without characters outside ASCII. */
const texts = fc.oneof(anyText, fc.string({ maxLength: 6 }), fc.string({ minLength: 120, maxLength: 136 }))
const pieces: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant('byte'), value: fc.nat({ max: 0xff }) }),
  fc.record({ kind: fc.constant('varint'), value: varints }),
  fc.record({ kind: fc.constant('text'), value: texts }),
  fc.record({ kind: fc.constant('bytes'), value: fc.uint8Array({ maxLength: 200 }) }),
)

function write(writer: ByteWriter, piece: Piece): void {
  switch (piece.kind) {
    case 'byte':
      return writer.byte(piece.value)
    case 'varint':
      return writer.varint(piece.value)
    case 'text':
      return writer.text(piece.value)
    case 'bytes':
      return writer.bytes(piece.value)
    default:
      piece satisfies never
  }
}

function readAs(reader: ByteReader, { kind, value }: Piece): Piece['value'] {
  return kind === 'bytes' ? reader.bytes(value.length) : reader[kind]()
}

function readerOf(...bytes: readonly number[]): ByteReader {
  return new ByteReader(Uint8Array.from(bytes), 'some.bin')
}

describe('encoded bytes', () => {
  test('are decoded to the original values, for any initial capacity of the writer', () => {
    fc.assert(
      fc.property(fc.array(pieces), fc.nat({ max: 40 }), (list, capacity) => {
        const writer = new ByteWriter(capacity)
        for (const piece of list) write(writer, piece)
        const read = new ByteReader(writer.written(), 'some.bin')
        for (const piece of list) expect(readAs(read, piece)).toEqual(piece.value)
        expect(read.isAtEnd).toBe(true)
        expect(writer.written()).toHaveLength(writer.length)
      }),
    )
  })

  test.each<[number, readonly number[]]>([
    [0, [0x00]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [300, [0xac, 0x02]],
    [16_384, [0x80, 0x80, 0x01]],
    [4_294_967_295, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('contain %i as a varint with seven bits per byte, lowest bits first', (value, bytes) => {
    const writer = new ByteWriter()
    writer.varint(value)
    expect([...writer.written()]).toEqual(bytes)
    expect(countVarintBytes(value)).toBe(bytes.length)
  })

  test.each<[string, () => unknown, string]>([
    ['a byte behind the end', () => readerOf().byte(), 'some.bin: ends too early, at byte 0'],
    ['a number that is cut', () => readerOf(0x80, 0x80).varint(), 'some.bin: ends too early, at byte 2'],
    [
      'a number of 33 bits',
      () => readerOf(0xff, 0xff, 0xff, 0xff, 0x1f).varint(),
      'some.bin: has a number above 32 bits, at byte 5',
    ],
    [
      'a number that goes on and on',
      () => readerOf(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01).varint(),
      'some.bin: has a number above 32 bits, at byte 5',
    ],
    [
      'a count without room for so many',
      () => readerOf(0x03, 0x00, 0x00).count(),
      'some.bin: counts 3 items, but is too short for them, at byte 1',
    ],
    ['more bytes than there are', () => readerOf(1, 2).bytes(3), 'some.bin: ends too early, at byte 0'],
    ['text that is not UTF-8', () => readerOf(0x01, 0xff).text(), 'some.bin: has text that is not UTF-8, at byte 2'],
    [
      'text that is longer than the file',
      () => readerOf(0x05, 0x61).text(),
      'some.bin: counts 5 items, but is too short for them, at byte 1',
    ],
  ])('with %s are rejected', (_, read, message) => {
    expect(read).toThrow(new IndexFormatError('some.bin', message.slice('some.bin: '.length)))
  })
})
