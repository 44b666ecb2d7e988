import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  EMPTY_QUERY,
  isFiltering,
  type ListQuery,
  parseQuery,
  serialiseQuery,
  SORTS,
  resolveSort,
} from '../../src/archive/query.ts'
import { isoDates } from './arbitraries.ts'

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 })
const queries: fc.Arbitrary<ListQuery> = fc.record({
  words: fc.string({ unit: 'grapheme' }).map((words) => words.trim()),
  from: fc.option(isoDates()),
  to: fc.option(isoDates()),
  facets: fc.record({ author: values, source: values, tag: values, lang: values }),
  sort: fc.option(fc.constantFrom(...SORTS)),
})

function parse(address: string): ListQuery {
  return parseQuery(new URLSearchParams(address))
}

describe('the query in a URL', () => {
  test('is unchanged after serialising and parsing', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parse(serialiseQuery(query).toString())).toEqual(query)
      }),
    )
  })

  test('is unchanged if it is parsed and serialised again', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (address) => {
        const printed = serialiseQuery(parse(address)).toString()
        expect(serialiseQuery(parse(printed)).toString()).toBe(printed)
      }),
    )
  })

  test('is empty for the default query', () => {
    expect(serialiseQuery(EMPTY_QUERY).toString()).toBe('')
    expect(parse('')).toEqual(EMPTY_QUERY)
  })

  test('is parsed as a person would write it', () => {
    expect(parse('q=+ferry+pier+&from=2019-03-01&author=Nell+Arkwright&author=AFP&lang=ru&sort=oldest')).toEqual({
      words: 'ferry pier',
      from: '2019-03-01',
      to: null,
      facets: { author: ['Nell Arkwright', 'AFP'], source: [], tag: [], lang: ['ru'] },
      sort: 'oldest',
    })
  })

  test('has the default for an invalid value', () => {
    expect(parse('from=2024-02-30&to=soon&sort=loudest&tag=&colour=red')).toEqual(EMPTY_QUERY)
  })

  test('has each value of a facet once', () => {
    expect(parse('tag=port&tag=fish&tag=port').facets.tag).toEqual(['port', 'fish'])
  })
})

test.each([
  ['', null, 'newest'],
  ['', 'newest', 'newest'],
  ['', 'oldest', 'oldest'],
  ['', 'relevance', 'newest'],
  ['ferry', null, 'relevance'],
  ['ferry', 'newest', 'newest'],
  ['ferry', 'oldest', 'oldest'],
  ['ferry', 'relevance', 'relevance'],
] as const)('a query with the words “%s” and the order %s is sorted by %s', (words, sort, order) => {
  expect(resolveSort({ words, sort })).toBe(order)
})

test('a query excludes articles unless it only sets the order', () => {
  expect(isFiltering({ ...EMPTY_QUERY, sort: 'oldest' })).toBe(false)
  fc.assert(
    fc.property(queries, (query) => {
      const { words, from, to, facets } = query
      const asksNothing = words === '' && from === null && to === null && Object.values(facets).flat().length === 0
      expect(isFiltering(query)).toBe(!asksNothing)
    }),
  )
})
