import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../../src/search/format/bytes/byte-reader.ts'
import { ByteWriter } from '../../../../src/search/format/bytes/byte-writer.ts'
import { readFrontCoded, writeFrontCoded } from '../../../../src/search/format/bytes/front-coding.ts'
import { anyText } from '../arbitrary-shards.ts'

function frontCoded(text: string, other: string): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writeFrontCoded(writer, text, other)
  return writer.written()
}

describe('a front-coded text', () => {
  test('is read as it was written, beside any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        expect(readFrontCoded(new ByteReader(frontCoded(text, other), 'some.bin'), other)).toBe(text)
      }),
    )
  })

  test.each([
    ['ferries', 'ferri', [5, 2, 0x65, 0x73]],
    ['oil', 'pier', [0, 3, 0x6f, 0x69, 0x6c]],
    ['pier', 'pier', [4, 0]],
    ['', 'pier', [0, 0]],
  ])('%j beside %j is what they share, and the rest', (text, other, bytes) => {
    expect([...frontCoded(text, other)]).toEqual(bytes)
  })

  test('never parts the two halves of a letter', () => {
    expect([...frontCoded('a\u{10400}', 'a\u{10401}')]).toEqual([1, 4, 0xf0, 0x90, 0x90, 0x80])
  })

  test('keeps a byte order mark, which is a character like others inside a text', () => {
    const text = 'a\ufeffb'
    expect(readFrontCoded(new ByteReader(frontCoded(text, 'a'), 'some.bin'), 'a')).toBe(text)
  })

  test('is refused where it shares more than the other has', () => {
    const reader = new ByteReader(Uint8Array.from([3, 0]), 'some.bin')
    expect(() => readFrontCoded(reader, 'ab')).toThrow('some.bin: shares 3 letters with “ab”, at byte 1')
  })
})
