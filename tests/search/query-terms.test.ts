import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasNoWords } from '../../src/archive/query.ts'
import { queryTermsOf } from '../../src/search/query-terms.ts'

describe('the words of a query', () => {
  test('are whole, but for the last, which may be unfinished', () => {
    expect(queryTermsOf('Ferry pi')).toEqual([
      { term: 'ferry', isPrefix: false },
      { term: 'pi', isPrefix: true },
    ])
  })

  test('need no last letter alone, where a pair holds it', () => {
    expect(queryTermsOf('東京都')).toEqual([
      { term: '東京', isPrefix: true },
      { term: '京都', isPrefix: true },
    ])
  })

  test('find a letter without spaces in any pair, wherever it stands in the query', () => {
    expect(queryTermsOf('港 ferry')).toEqual([
      { term: '港', isPrefix: true },
      { term: 'ferry', isPrefix: true },
    ])
  })
})

test('what was typed may hold no word at all, which the page can tell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(hasNoWords({ words })).toBe(words !== '' && queryTermsOf(words).length === 0)
    }),
    { numRuns: 1000 },
  )
  expect(['!!!', '—', '€ & “”'].every((words) => hasNoWords({ words }))).toBe(true)
  expect(['', 'a', 'C++', '港'].some((words) => hasNoWords({ words }))).toBe(false)
})
