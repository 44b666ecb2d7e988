import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../../src/search/format/bytes/byte-reader.ts'
import { ByteWriter } from '../../../../src/search/format/bytes/byte-writer.ts'
import { readFrontCoded, writeFrontCoded } from '../../../../src/search/format/bytes/front-coding.ts'
import { anyText } from '../arbitrary-shards.ts'

function frontCoded(text: string, base: string): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writeFrontCoded(writer, text, base)
  return writer.written()
}

describe('a front-coded text', () => {
  test('is decoded to the original text, for any base', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, base) => {
        expect(readFrontCoded(new ByteReader(frontCoded(text, base), 'some.bin'), base)).toBe(text)
      }),
    )
  })

  test.each([
    ['ferries', 'ferri', [5, 2, 0x65, 0x73]],
    ['oil', 'pier', [0, 3, 0x6f, 0x69, 0x6c]],
    ['pier', 'pier', [4, 0]],
    ['', 'pier', [0, 0]],
  ])('of %j with the base %j is the shared length and the rest', (text, base, bytes) => {
    expect([...frontCoded(text, base)]).toEqual(bytes)
  })

  test('does not split a surrogate pair', () => {
    expect([...frontCoded('a\u{10400}', 'a\u{10401}')]).toEqual([1, 4, 0xf0, 0x90, 0x90, 0x80])
  })

  test('keeps a byte order mark at the start of the rest', () => {
    const text = 'a\ufeffb'
    expect(readFrontCoded(new ByteReader(frontCoded(text, 'a'), 'some.bin'), 'a')).toBe(text)
  })

  test('is rejected if it shares more than the length of the base', () => {
    const reader = new ByteReader(Uint8Array.from([3, 0]), 'some.bin')
    expect(() => readFrontCoded(reader, 'ab')).toThrow('some.bin: shares 3 letters with “ab”, at byte 1')
  })
})
