import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberTerms } from '../../src/relate/number-terms.ts'

const anyArticles = fc.array(
  fc.uniqueArray(fc.constantFrom<string[]>('fog', 'pier', 'ferry', 'mole', 'tide'), { maxLength: 5 }),
)

function termsOf({ starts, terms }: ReturnType<typeof numberTerms>): readonly (readonly number[])[] {
  return Array.from(starts.subarray(1), (end, article) => Array.from(terms.subarray(starts[article], end)))
}

test('terms are numbered as they are first met, whether articles share a vocabulary or have one each', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const met = [...new Set(articles.flat())]
      const expected = articles.map((terms) => terms.map((term) => met.indexOf(term)))
      const shared = met.toReversed()
      const toShared = (terms: readonly string[]) => Int32Array.from(terms, (term) => shared.indexOf(term))
      const own = articles.map((terms) => ({ vocabulary: terms, terms: Int32Array.from(terms.keys()) }))
      for (const numbered of [articles.map((terms) => ({ vocabulary: shared, terms: toShared(terms) })), own]) {
        const table = numberTerms(numbered)
        expect(termsOf(table)).toEqual(expected)
        expect(table.termCount).toBe(met.length)
      }
    }),
  )
})
