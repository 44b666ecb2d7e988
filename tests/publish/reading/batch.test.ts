import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSlots } from '../../../src/publish/reading/batch.ts'

const anyPaths = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 900 })

test('every path is in one slot, and no slot is empty', () => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const slots = cutSlots(paths)
      expect(slots.flatMap((slot) => slot.paths).toSorted()).toEqual(paths.toSorted())
      expect(slots.every((slot) => slot.paths.length > 0)).toBe(true)
      expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length)
    }),
    { numRuns: 30 },
  )
})

test('a file that is added changes one slot alone', () => {
  const paths = Array.from({ length: 4000 }, (_, index) => `clippings/${index}.txt`)
  const before = cutSlots(paths)
  const after = cutSlots([...paths, 'clippings/new.txt'])
  expect(before.length).toBeGreaterThan(8)
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
  expect(after.filter((slot, place) => slot.paths.join('\n') !== before[place]?.paths.join('\n'))).toHaveLength(1)
})

test('slots are about as long as each other, few for a small archive', () => {
  const sizes = cutSlots(Array.from({ length: 20_000 }, (_, index) => `${index}.txt`)).map(({ paths }) => paths.length)
  expect(Math.max(...sizes)).toBeLessThan(400)
  expect(cutSlots(['a.txt', 'b.txt'])).toEqual([{ name: '0 of 1', paths: ['a.txt', 'b.txt'] }])
  expect(cutSlots([])).toEqual([])
})
