import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type Facet, type ListQuery } from '../../src/archive/query.ts'
import { isoDateOf } from '../archive/arbitraries.ts'
import { makeArticle } from '../archive/make-article.ts'
import { clientOf, ordinalsOf } from './index-in-memory.ts'

function facets(asked: Partial<Record<Facet, readonly string[]>>): Pick<ListQuery, 'facets'> {
  return { facets: { ...EMPTY_QUERY.facets, ...asked } }
}

describe('a search', () => {
  const articles = [
    makeArticle({ slug: 'a', headline: 'Notes on piloting', tags: ['sea'] }),
    makeArticle({
      slug: 'b',
      date: '2019-03-01',
      headline: 'Ferry pier repaired',
      authors: ['Nell Arkwright'],
      tags: ['port'],
    }),
    makeArticle({ slug: 'c', date: '2019-03-02', headline: 'Паром и причал', language: 'ru', source: 'Порт' }),
    makeArticle({
      slug: 'd',
      date: '2020-01-05',
      headline: 'O’Brien’s ferry',
      authors: ['AFP'],
      tags: ['port', 'sea'],
    }),
    makeArticle({ slug: 'e', date: '2020-01-05', headline: '港口的渡轮', language: 'zh' }),
  ]
  const client = clientOf(articles, 64)
  const find = async (query: Partial<ListQuery>) => ordinalsOf(await client.search({ ...EMPTY_QUERY, ...query }))

  test('for nothing is a range, and reads nothing', async () => {
    expect(await client.search(EMPTY_QUERY)).toEqual({ kind: 'range', start: 0, end: 5 })
    const march = { ...EMPTY_QUERY, from: isoDateOf('2019-03-01'), to: isoDateOf('2019-03-31') }
    expect(await client.search(march)).toEqual({ kind: 'range', start: 1, end: 3 })
  })

  test('finds the articles that have all words, the last perhaps unfinished', async () => {
    expect(await find({ words: 'ferry' })).toEqual([1, 3])
    expect(await find({ words: 'ferry pi' })).toEqual([1])
    expect(await find({ words: 'pi ferry' })).toEqual([])
    expect(await find({ words: 'obrien' })).toEqual([3])
    expect(await find({ words: 'ПРИЧАЛ' })).toEqual([2])
    expect(await find({ words: '渡轮' })).toEqual([4])
    expect(await find({ words: '口' })).toEqual([4])
  })

  test('widens with the values of one facet, and narrows with several facets', async () => {
    expect(await find(facets({ author: ['AFP'] }))).toEqual([3])
    expect(await find(facets({ author: ['AFP', 'Nell Arkwright'] }))).toEqual([1, 3])
    expect(await find(facets({ tag: ['sea', 'port'], lang: ['en'] }))).toEqual([0, 1, 3])
    expect(await find(facets({ tag: ['sea'], author: ['AFP'] }))).toEqual([3])
    expect(await find(facets({ author: ['afp'] }))).toEqual([])
  })

  test('joins words, facets and dates', async () => {
    const from = isoDateOf('2019-12-31')
    expect(await find({ words: 'ferry', from, ...facets({ tag: ['port'] }) })).toEqual([3])
    expect(await find({ words: 'pilot', from })).toEqual([])
  })

  test('for marks without a word leaves no article out', async () => {
    expect(await find({ words: '!!!' })).toEqual([0, 1, 2, 3, 4])
  })
})
