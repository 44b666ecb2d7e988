import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberTerms } from '../../src/relate/number-terms.ts'

/** All words of an archive: some are stop words, or of other languages. */
const ARCHIVE = ['the', 'fog', 'pier', 'of', 'ferry', 'mole', 'tide', 'von']
const anyArticles = fc.array(fc.uniqueArray(fc.constantFrom('fog', 'pier', 'ferry', 'mole', 'tide'), { maxLength: 5 }))

function termsOf({ starts, terms }: ReturnType<typeof numberTerms>): readonly (readonly number[])[] {
  return Array.from(starts.subarray(1), (end, article) => Array.from(terms.subarray(starts[article], end)))
}

test('a term has one number, whether articles share a vocabulary or have one each', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const numberOf = (term: string) => ARCHIVE.indexOf(term)
      const expected = articles.map((terms) => terms.map(numberOf))
      const numbers = Int32Array.from(ARCHIVE.keys())
      const shared = articles.map((terms) => ({ terms: Int32Array.from(terms, numberOf), numbers }))
      const own = articles.map((terms) => ({
        terms: Int32Array.from(terms.keys()),
        numbers: Int32Array.from(terms, numberOf),
      }))
      for (const numbered of [shared, own]) {
        const table = numberTerms(numbered)
        expect(termsOf(table)).toEqual(expected)
        expect(table.termCount).toBe(Math.max(-1, ...expected.flat()) + 1)
      }
    }),
  )
})
