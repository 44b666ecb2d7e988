import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY } from '../../../../src/archive/query.ts'
import { allValues, findValues, firstValues } from '../../../../src/app/features/facets/list-values.ts'
import { examplesOf } from '../../../../src/app/features/search-box/search-examples.ts'
import { wideningsOf } from '../../../../src/app/features/article-list/relaxed-queries.ts'
import { parseWords } from '../../../../src/search/query/parse-words.ts'

const same = (value: string) => value
const counted = (...values: string[]) => values.map((value, at) => ({ value, count: values.length - at }))
const alphabet = counted(...'abcdefghijklmnopqrstuvwxyz')
const shown = ({ values }: { readonly values: readonly { readonly value: string }[] }) =>
  values.map(({ value }) => value).join('')
const labels = (words: string) => wideningsOf({ ...EMPTY_QUERY, words }).map(({ label }) => label)

describe('the values of a facet', () => {
  test('come as they were counted, and behind them what is chosen and not counted', () => {
    expect(allValues(counted('b', 'a'), ['z', 'a'], (value) => value.toUpperCase())).toEqual([
      { value: 'b', name: 'B', count: 2 },
      { value: 'a', name: 'A', count: 1 },
      { value: 'z', name: 'Z', count: 0 },
    ])
  })

  test('have no counts before they were counted', () => {
    expect(allValues(null, ['z'], same)).toEqual([{ value: 'z', name: 'z', count: null }])
  })

  test.each([
    [10, '', false, 'abcdefghij', 0],
    [11, '', false, 'abcdefgh', 3],
    [26, 'cz', false, 'abcdefghz', 17],
    [26, '', true, 'abcdefghijklmnopqrstuvwxyz', 0],
  ])('of %i, with “%s” chosen, shows a few, or all (%s)', (count, kept, isLong, letters, more) => {
    const listed = firstValues(allValues(alphabet.slice(0, count), [...kept], same), [...kept], isLong)
    expect([shown(listed), listed.more]).toEqual([letters, more])
  })

  test('are found whatever the case and the accents', () => {
    const all = allValues(counted('Zoë Ådahl', 'Zoe Adams', 'Ëlif'), [], same)
    expect(findValues(all, ' zoe åd ').values.map(({ value }) => value)).toEqual(['Zoë Ådahl', 'Zoe Adams'])
  })
})

describe('what asks for less', () => {
  test.each([
    ['pier', ['Without “pier”']],
    ['pier -"low water"', ['Without “pier”', 'Without “-"low water"”', 'Without any words']],
    ['pier OR quay', ['Without “pier OR quay”']],
    ['a b c d e', ['Without “a b c d e”']],
  ])('of %s', (words, expected) => {
    expect(labels(words)).toEqual(expected)
  })

  test('of one of several words keeps the others as they were typed', () => {
    const [first, second] = wideningsOf({ ...EMPTY_QUERY, words: 'author:"Jane Roe"  ferr*' })
    expect([first?.query.words, second?.query.words]).toEqual(['ferr*', 'author:"Jane Roe"'])
  })
})

test('examples of the query language are well-formed, and each is another, whatever the headline', () => {
  assert(
    property(string({ unit: 'binary' }), (headline) => {
      const examples = examplesOf({ headline, authors: [], source: null, date: null, language: 'en' })
      expect(examples.flatMap(({ words }) => parseWords(words).problems)).toEqual([])
      expect(new Set(examples.map(({ words }) => words)).size).toBe(examples.length)
    }),
  )
})
