import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMixed } from '../../../src/ingest/text/decode-mixed.ts'

const join = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

test('a stray byte is read as Windows-1252, and all other characters as UTF-8', () => {
  expect(decodeMixed(join('caf\u00e9 owner', 0x92, 's \u20ac 40'))).toEqual({
    text: 'café owner’s € 40',
    firstStray: 11,
    strayCount: 1,
  })
})

test('any UTF-8 text keeps its characters around a stray byte, and alone has no stray bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      fc.pre(!before.startsWith('\ufeff') && !after.startsWith('\ufeff'))
      expect(decodeMixed(join(before, after))).toBeNull()
      const mixed = decodeMixed(join('é', before, 0xff, after))
      expect(mixed).toEqual({ text: `é${before}ÿ${after}`, firstStray: join('é', before).length, strayCount: 1 })
    }),
  )
})

test.each([
  ['a longer form of a slash', [0xc0, 0xaf]],
  ['a longer form of a slash in three bytes', [0xe0, 0x80, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a number above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['a character that is cut at the end', [0xe2, 0x82]],
])('%s consists of stray bytes', (_, bytes) => {
  expect(decodeMixed(join('éééé', ...bytes))?.strayCount).toBe(bytes.length)
})

test('text in another encoding is not UTF-8 with stray bytes', () => {
  expect(decodeMixed(Buffer.from('Die Fähre ist zurückgekehrt', 'latin1'))).toBeNull()
  // 港口的渡轮 in GB 18030, and 항구의 배 in EUC-KR.
  expect(decodeMixed(Buffer.from('b8dbbfdab5c4b6c9c2d6', 'hex'))).toBeNull()
  expect(decodeMixed(Buffer.from('c7d7b1b8c0c720b9e8', 'hex'))).toBeNull()
})
