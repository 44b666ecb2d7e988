import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineNumbers } from '../../../src/search/write/line-numbers.ts'
import { anyText } from '../format/arbitrary-shards.ts'

const anyLine = fc
  .oneof(anyText, fc.constantFrom('ferry', 'ferr', 'ferries', ''))
  .map((text) => text.replaceAll('\n', ''))

function toBytes(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}

test('each line has the number of its first time, over all texts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyLine)), (texts) => {
      const lines = new LineNumbers()
      const distinct = [...new Set(texts.flat())]
      for (const text of texts) {
        expect([...lines.numbersOf(toBytes(text))]).toEqual(text.map((line) => distinct.indexOf(line)))
      }
      expect(lines.lines()).toEqual(distinct)
      expect([...new LineNumbers().numbersOf(lines.text())]).toEqual([...distinct.keys()])
    }),
  )
})

test('a hundred thousand lines are told from each other', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `${index} ${index % 7}`)
  const lines = new LineNumbers()
  expect([...lines.numbersOf(toBytes(many))]).toEqual([...many.keys()])
  expect([...lines.numbersOf(toBytes(many.toReversed()))]).toEqual([...many.keys()].toReversed())
  expect(lines.lines()).toEqual(many)
})

test('lines that are as long as each other and share a hash are told from each other', () => {
  const twins = ['bankgaledollargale41', 'tradecrewshipferry17', 'fogshipferrypier58', 'porttradebankfog26']
  const lines = new LineNumbers()
  expect([...lines.numbersOf(toBytes([...twins, ...twins]))]).toEqual([0, 1, 2, 3, 0, 1, 2, 3])
})
