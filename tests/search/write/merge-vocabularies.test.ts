import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeVocabularies } from '../../../src/search/write/vocabulary.ts'
import { anyText } from '../format/arbitrary-shards.ts'

const anyLine = fc
  .oneof(anyText, fc.constantFrom('ferry', 'ferr', 'ferries', ''))
  .map((text) => text.replaceAll('\n', ''))

function toBytes(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}

test('equal lines of all vocabularies have the same number, in the order of their first occurrence', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyLine)), (vocabularies) => {
      const { lines, numbers } = mergeVocabularies(vocabularies.map(toBytes))
      const distinct = [...new Set(vocabularies.flat())]
      expect(lines).toEqual(distinct)
      expect(numbers.map((own) => Array.from(own))).toEqual(
        vocabularies.map((own) => own.map((line) => distinct.indexOf(line))),
      )
    }),
  )
})
