import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePart } from '../../../../src/ingest/formats/parts/decode-part.ts'
import type { PartEncoding } from '../../../../src/ingest/formats/parts/part-key.ts'

test.each<readonly [PartEncoding, string, string]>([
  ['raw', 'a=3D%41', 'a=3D%41'],
  ['base64', 'RmV\r\nycnk=', 'Ferry'],
  ['base64', 'RmVycnk%3D', 'Ferry'],
  ['percent', '%3Csvg%3E 100% &amp;lt; &quot;', '<svg> 100% &lt; "'],
  ['quoted-printable', 'Zw=C3=B6lf =\r\nBoote=\n!', 'Zwölf Boote!'],
  ['quoted-printable', 'a=b = =4', 'a=b = =4'],
])('%s: %j', (encoding, written, decoded) => {
  expect(decodePart(Buffer.from(written), encoding).toString()).toBe(decoded)
})

test('no bytes make it throw or grow', () => {
  const encodings = fc.constantFrom<PartEncoding>('raw', 'base64', 'percent', 'quoted-printable')
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string().map((text) => Buffer.from(`=%&${text}=%`)),
  )
  fc.assert(
    fc.property(bytes, encodings, (written, encoding) => {
      expect(decodePart(written, encoding).length).toBeLessThanOrEqual(written.length)
    }),
  )
})
