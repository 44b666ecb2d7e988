import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type Facet, type ListQuery } from '../../../src/archive/query.ts'
import { isoDateOf } from '../../archive/arbitraries.ts'
import { NO_HIGHLIGHTS } from '../../../src/search/highlights/highlight-terms.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'
import { engineOf, indexInMemory } from '../index-in-memory.ts'

const NEVER = new AbortController().signal

const ARTICLES = [
  makeArticle({ slug: 'a', headline: 'Notes on piloting', tags: ['sea'], language: 'la' }),
  makeArticle({
    slug: 'b',
    date: '2019-03-01',
    headline: 'Ferries at the pier',
    authors: ['Nell Arkwright'],
    tags: ['port'],
    body: [prose('The old pier was repaired. Al-Qaeda is not at sea.', 'Oil prices rose.')],
  }),
  makeArticle({ slug: 'c', date: '2019-03-02', headline: 'Паромы и причал', language: 'ru', source: 'Порт' }),
  makeArticle({
    slug: 'd',
    date: '2020-01-05',
    headline: 'O’Brien’s ferry',
    authors: ['AFP'],
    tags: ['port', 'sea'],
    body: [prose('Prices of oil fell.', 'Nothing about the pier, or pier at all.')],
  }),
  makeArticle({ slug: 'e', date: '2020-01-05', headline: '東京都の港口の渡轮', language: 'zh' }),
]

const engine = engineOf(await indexInMemory(ARTICLES, 64))

async function search(query: Partial<ListQuery>) {
  return await engine.search({ ...EMPTY_QUERY, ...query }, NEVER)
}

async function find(words: string, query: Partial<ListQuery> = {}): Promise<readonly number[]> {
  const { matches } = await search({ words, ...query })
  return matches.kind === 'list' ? [...matches.ordinals] : []
}

function queryWithFacets(values: Partial<Record<Facet, readonly string[]>>): Pick<ListQuery, 'facets'> {
  return { facets: { ...EMPTY_QUERY.facets, ...values } }
}

describe('an engine', () => {
  test.each<[string, readonly number[]]>([
    ['ferry', [1, 3]],
    ['FERRYING pier', [1, 3]],
    ['pil*', [0]],
    ['pil', []],
    ['obrien', [3]],
    ['парома', [2]],
    ['ferry OR парома', [1, 2, 3]],
    ['ferry -repaired', [3]],
    ['-ferry', [0, 2, 4]],
    ['-(ferry OR 港)', [0, 2]],
    ['"oil prices"', [1]],
    ['"ferry at"', []],
    ['"ferries at"', [1]],
    ['"repaired oil"', []],
    ['"about the pier or pier"', [3]],
    ['"about pier the"', []],
    ['al-qaeda', [1]],
    ['alqaeda', [1]],
    ['intitle:pier', [1]],
    ['intitle:"pier at"', []],
    ['intitle:"the pier"', [1]],
    ['京', [4]],
    ['東都', []],
    ['"京都の"', [4]],
    ['author:nell', [1]],
    ['author:"arkwright nell"', []],
    ['source:порт', [2]],
    ['tag:sea tag:port', [3]],
    ['lang:LA', [0]],
    ['after:2020', [3, 4]],
    ['before:2019', [1, 2]],
    ['-date:2019..', [0]],
  ])('finds %s in the articles %j', async (words, ordinals) => {
    expect(await find(words)).toEqual(ordinals)
  })

  test('matches articles with any selected value of a facet, and with a value of every selected facet', async () => {
    expect(await find('', queryWithFacets({ author: ['AFP'] }))).toEqual([3])
    expect(await find('', queryWithFacets({ author: ['AFP', 'Nell Arkwright'] }))).toEqual([1, 3])
    expect(await find('', queryWithFacets({ tag: ['sea', 'port'], lang: ['en'] }))).toEqual([1, 3])
    expect(await find('', queryWithFacets({ author: ['afp'] }))).toEqual([])
  })

  test('counts the matches of each day, without the dates of the query', async () => {
    const from = isoDateOf('2019-12-31')
    const { matches, perDay } = await search({ words: 'ferry OR pilot*', from })
    expect(matches).toEqual({ kind: 'list', ordinals: Uint32Array.of(3) })
    expect(perDay).toEqual(Uint32Array.of(1, 1, 0, 1))
  })

  test('ranks rare words above common words, headlines above prose, and newer articles first if scores are equal', async () => {
    expect((await search({ words: 'pier' })).ranking).toEqual(Uint32Array.of(1, 3))
    expect((await search({ words: 'pier OR причал' })).ranking?.[0]).toBe(2)
    expect((await search({ words: 'date:2019..' })).ranking).toEqual(Uint32Array.of(4, 3, 2, 1))
    expect((await search({ words: 'pier', sort: 'oldest' })).ranking).toBeNull()
    expect((await search(queryWithFacets({ tag: ['port'] }))).ranking).toBeNull()
  })

  test('returns the interpretation of the query and the matching forms', async () => {
    const { interpretation } = await search({ words: 'ferry (pier OR "oil prices"' })
    expect(interpretation.understood).toBe('ferry (pier OR "oil prices")')
    expect(interpretation.problems).toMatchObject([{ kind: 'unclosed-parenthesis', text: '(' }])
    expect(interpretation.highlights.words).toEqual([{ languages: ['en'], forms: ['ferries', 'ferry', 'pier'] }])
    expect(interpretation.highlights.phrases).toEqual([['oil', 'prices']])
    expect((await search({ words: '-ferry author:afp' })).interpretation.highlights).toEqual(NO_HIGHLIGHTS)
  })

  test('matches all articles if the query has no words', async () => {
    expect(await find('!!!')).toEqual([0, 1, 2, 3, 4])
  })

  test('counts the values of a facet for the rest of the query, highest count first', async () => {
    const query = { ...EMPTY_QUERY, ...queryWithFacets({ tag: ['sea'], lang: ['en'] }) }
    expect(await engine.countFacet(query, 'tag', NEVER)).toEqual([
      { value: 'port', count: 2 },
      { value: 'sea', count: 1 },
    ])
    expect(await engine.countFacet(query, 'author', NEVER)).toEqual([{ value: 'AFP', count: 1 }])
    const from = isoDateOf('2020-01-01')
    expect(await engine.countFacet({ ...EMPTY_QUERY, from }, 'lang', NEVER)).toEqual([
      { value: 'en', count: 1 },
      { value: 'zh', count: 1 },
    ])
  })

  test('finds nothing in an empty archive', async () => {
    const empty = engineOf(await indexInMemory([]))
    const { matches, ranking, perDay } = await empty.search({ ...EMPTY_QUERY, words: '-ferry OR "a b" c*' }, NEVER)
    expect({ matches, ranking, perDay }).toEqual({
      matches: { kind: 'list', ordinals: new Uint32Array() },
      ranking: new Uint32Array(),
      perDay: Uint32Array.of(0),
    })
    expect(await empty.countFacet(EMPTY_QUERY, 'lang', NEVER)).toEqual([])
    expect(await empty.suggest({ ...EMPTY_QUERY, words: 'ferrx' }, NEVER)).toEqual([])
  })
})
