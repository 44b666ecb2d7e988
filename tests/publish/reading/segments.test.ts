import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeSegments,
  encodeSegments,
  isIn,
  knownIn,
  restamp,
  type Segments,
} from '../../../src/publish/reading/segments.ts'

const anyFile = fc.record({
  path: fc.string({ unit: 'binary' }),
  stamp: fc.option(fc.string()),
  hash: fc.string({ minLength: 1 }),
})
const anySegment = fc.record({
  key: fc.string(),
  files: fc
    .uniqueArray(anyFile, { selector: ({ path }) => path, maxLength: 6 })
    .map((files) => new Map(files.map((file) => [file.path, file]))),
})
const anySegments = fc.array(anySegment, { maxLength: 3 })

const file = (path: string, stamp: string | null, hash: string) => ({ path, stamp, hash })
const segment = (key: string, ...files: readonly ReturnType<typeof file>[]) => ({
  key,
  files: new Map(files.map((one) => [one.path, one])),
})

test('segments come out of a record as they went in', () => {
  fc.assert(
    fc.property(anySegments, (segments) => {
      expect(decodeSegments(encodeSegments(segments))).toEqual(segments)
    }),
  )
})

test('a record that was cut short anywhere, or filled up with nothing, remembers nothing', () => {
  fc.assert(
    fc.property(anySegments, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (segments, share) => {
      const record = encodeSegments(segments)
      const part = record.subarray(0, Math.floor(record.length * share))
      expect(decodeSegments(part)).toEqual([])
      expect(decodeSegments(Buffer.concat([part, Buffer.alloc(record.length - part.length)]))).toEqual([])
    }),
  )
})

const SEGMENTS: Segments = [
  segment('base', file('a', '1', 'first'), file('b', '1', 'first')),
  segment('since', file('b', '2', 'second')),
]

test('a file is known as the last segment has it', () => {
  expect(knownIn(SEGMENTS, 'a')).toEqual(file('a', '1', 'first'))
  expect(knownIn(SEGMENTS, 'b')).toEqual(file('b', '2', 'second'))
  expect(knownIn(SEGMENTS, 'c')).toBeUndefined()
})

test('a segment takes the new stamps of the files that are in it as they are, and no others', () => {
  const seen = [file('a', '3', 'first'), file('b', '3', 'third'), file('c', '3', 'first')]
  const base = segment('base', file('a', '1', 'first'), file('b', '1', 'first'))
  expect(seen.map((one) => isIn(base, one))).toEqual([true, false, false])
  expect(restamp(base, seen)).toEqual(segment('base', file('a', '3', 'first'), file('b', '1', 'first')))
})
