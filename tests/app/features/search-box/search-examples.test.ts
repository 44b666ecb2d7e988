import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { createSearchExamples } from '../../../../src/app/features/search-box/search-examples.ts'
import { parseWords } from '../../../../src/search/query/parse-words.ts'

test('the search examples are valid and different for any headline', () => {
  assert(
    property(string({ unit: 'binary' }), (headline) => {
      const examples = createSearchExamples({ headline, authors: [], source: null, date: null, language: 'en' })
      expect(examples.flatMap(({ words }) => parseWords(words).problems)).toEqual([])
      expect(new Set(examples.map(({ words }) => words)).size).toBe(examples.length)
    }),
  )
})
