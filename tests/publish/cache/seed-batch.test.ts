import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePart, divideIntoBatches, encodeBatch } from '../../../src/publish/cache/seed-batch.ts'
import { EXAMPLE_BATCH } from './example-batch.ts'

const anyPaths = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 900 })

test('every path is in one batch, and no batch is empty', () => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const batches = divideIntoBatches(paths)
      expect(batches.flat().toSorted()).toEqual(paths.toSorted())
      expect(batches.every((batch) => batch.length > 0)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('an added file changes one batch', () => {
  const paths = Array.from({ length: 4000 }, (_, index) => `clippings/${index}.txt`)
  const before = divideIntoBatches(paths).map((batch) => batch.join('\n'))
  const after = divideIntoBatches([...paths, 'clippings/new.txt']).map((batch) => batch.join('\n'))
  expect(before.length).toBeGreaterThan(8)
  expect(after).toHaveLength(before.length)
  expect(after.filter((batch, index) => batch !== before[index])).toHaveLength(1)
})

test('batches have similar sizes, and a small archive has one batch', () => {
  const sizes = divideIntoBatches(Array.from({ length: 20_000 }, (_, index) => `${index}.txt`)).map(
    ({ length }) => length,
  )
  expect(Math.max(...sizes)).toBeLessThan(400)
  expect(divideIntoBatches(['a.txt', 'b.txt'])).toEqual([['a.txt', 'b.txt']])
  expect(divideIntoBatches([])).toEqual([])
})

test('every part of a batch is unchanged after encoding and decoding', () => {
  const encoded = encodeBatch(EXAMPLE_BATCH)
  expect(decodePart(encoded, 'seeds')).toEqual(EXAMPLE_BATCH.seeds)
  expect(decodePart(encoded, 'bodies')).toEqual(EXAMPLE_BATCH.bodies)
  expect(decodePart(encoded, 'words')).toEqual(EXAMPLE_BATCH.words)
  expect(decodePart(encoded, 'keyTerms')).toEqual(EXAMPLE_BATCH.keyTerms)
  expect(encoded.vocabulary).toEqual(EXAMPLE_BATCH.vocabulary)
})
