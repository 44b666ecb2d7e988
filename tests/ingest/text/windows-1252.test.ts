import { expect, test } from 'vitest'
import { decodeWindows1252 } from '../../../src/ingest/text/windows-1252.ts'

/** Code points of the bytes 0x80 to 0x9F, as index-windows-1252.txt of the Encoding Standard lists them. */
const INDEX = `20AC 0081 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 008D 017D 008F
  0090 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 009D 017E 0178`
  .split(/\s+/)
  .map((hex) => Number.parseInt(hex, 16))

test('each byte is decoded as the Encoding Standard says', () => {
  for (let byte = 0; byte < 256; byte++) {
    const expected = byte >= 0x80 && byte <= 0x9f ? INDEX[byte - 0x80] : byte
    expect(decodeWindows1252(Uint8Array.of(byte)).codePointAt(0), byte.toString(16)).toBe(expected)
  }
})

test('only the bytes of a part of a buffer are decoded', () => {
  expect(decodeWindows1252(Uint8Array.of(0x41, 0x80, 0x42).subarray(1, 2))).toBe('€')
})
