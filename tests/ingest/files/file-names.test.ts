import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeName, toFilePath } from '../../../src/ingest/files/file-names.ts'

const ascii = fc.constantFrom(...String.raw`\x5CFfa.`).map((character) => Buffer.from(character))
const anyName = fc
  .array(
    fc.oneof(
      ascii,
      fc.string({ minLength: 1, unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.uint8Array(),
    ),
  )
  .map((parts) => Buffer.concat(parts))

test('the path to open a file has the bytes of its name', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      fc.pre(
        name.length > 0 &&
          !name.includes('/') &&
          !name.includes('\0') &&
          name.toString() !== '.' &&
          name.toString() !== '..',
      )
      expect(Buffer.from(toFilePath('seeds', decodeName(name)))).toEqual(
        Buffer.concat([Buffer.from(join('seeds', '/')), name]),
      )
    }),
  )
})

test.each([
  ['ferry.txt', 'ferry.txt'],
  ['f\xfcr.txt', String.raw`f\xFCr.txt`],
  // The first two bytes of a character with three.
  ['\xe2\x82.txt', String.raw`\xE2\x82.txt`],
  ['\xe2\x82\xac\xff.txt', String.raw`€\xFF.txt`],
  [String.raw`a\b\xfc.txt`, String.raw`a\b\xfc.txt`],
  [String.raw`\xFC.txt`, String.raw`\x5CxFC.txt`],
])('the bytes %j are the name %s', (bytes, name) => {
  expect(decodeName(Buffer.from(bytes, 'latin1'))).toBe(name)
})
