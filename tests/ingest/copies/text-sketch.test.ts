import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateResemblance, sketchText } from '../../../src/ingest/copies/text-sketch.ts'

const anyWords = fc.array(
  fc.integer({ min: 0, max: 5000 }).map((number) => `word${number}`),
  {
    minLength: 3,
    maxLength: 600,
  },
)

const triples = (words: readonly string[]) =>
  new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')))

/** The exact share of word triples that two texts have in common. */
function resemblance(a: readonly string[], b: readonly string[]): number {
  const [ofA, ofB] = [triples(a), triples(b)]
  return [...ofA].filter((triple) => ofB.has(triple)).length / new Set([...ofA, ...ofB]).size
}

test('the estimate is exact for short texts', () => {
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 3, maxLength: 16 })
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(estimateResemblance(sketchText(a.join(' ')), sketchText(b.join(' ')))).toBeCloseTo(resemblance(a, b), 10)
    }),
  )
})

test('a text resembles itself, whatever its case and punctuation, and no text without common words', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const sketch = sketchText(words.join(' '))
      expect(estimateResemblance(sketch, sketchText(words.join(', ').toUpperCase()))).toBe(1)
      expect(estimateResemblance(sketch, sketchText(words.map((word) => `other${word}`).join(' ')))).toBe(0)
    }),
  )
})

test('a text that became twice as long resembles its first version', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 99_999 }), { minLength: 200, maxLength: 400 }), (numbers) => {
      const words = numbers.map(String)
      const first = words.slice(0, words.length / 2)
      expect(estimateResemblance(sketchText(first.join(' ')), sketchText(words.join(' ')))).toBeGreaterThan(0.2)
    }),
    { seed: 1 },
  )
})

test('an empty text resembles nothing', () => {
  expect(estimateResemblance(sketchText(''), sketchText('three small words'))).toBe(0)
})
