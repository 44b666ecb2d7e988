import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBatches } from '../../../src/publish/reading/batch.ts'

const anyPaths = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 900 })

test('every path is in one batch, and no batch is empty', () => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const batches = cutBatches(paths)
      expect(batches.flat().toSorted()).toEqual(paths.toSorted())
      expect(batches.every((batch) => batch.length > 0)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a file that is added changes one batch alone', () => {
  const paths = Array.from({ length: 2000 }, (_, index) => `clippings/${index}.txt`)
  const before = cutBatches(paths).map((batch) => batch.join('\n'))
  const after = cutBatches([...paths, 'clippings/new.txt']).map((batch) => batch.join('\n'))
  expect(before.length).toBeGreaterThan(8)
  expect(after.filter((batch) => !before.includes(batch))).toHaveLength(1)
})

test('batches are about as long as each other, few for a small archive', () => {
  const sizes = cutBatches(Array.from({ length: 20_000 }, (_, index) => `${index}.txt`)).map(({ length }) => length)
  expect(Math.max(...sizes)).toBeLessThan(250)
  expect(cutBatches(['a.txt', 'b.txt'])).toEqual([['a.txt', 'b.txt']])
  expect(cutBatches([])).toEqual([])
})
