import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import type { Facet, ListQuery } from '../../src/archive/query.ts'
import { countOf } from '../../src/search/matches.ts'
import { archiveDates, isoDates } from '../archive/arbitraries.ts'
import { makeArticle, prose, related } from '../archive/make-article.ts'
import { clientOf, ordinalsOf } from './index-in-memory.ts'
import { isMatch } from './naive-search.ts'

/** Words that start like others, and ways to write one word. */
const SPACED = ['ferry', 'Ferries', 'pier', 'Pierhead', 'O’Brien', 'café', 'U.S.', 'паром', 'Ёлка', '1,000']
const WORDS = [...SPACED, '港口', '港口的渡轮', '口']
const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  author: ['AFP', 'Nell', 'O’Brien'],
  source: ['Courier', 'Порт'],
  tag: ['port', 'sea', 'sea:north'],
  lang: ['en', 'ru', 'zh'],
}

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((list) => list.join(' '))

function someOf(facet: Facet): fc.Arbitrary<string[]> {
  return fc.subarray([...VALUES[facet]])
}

function articlesOf(slug: string, date: string | null): fc.Arbitrary<Article> {
  const body = fc.tuple(
    words.map((text) => prose(text)),
    words.map((title) => related({ title, url: null })),
  )
  const fields = fc.record({
    headline: words.map((text) => text || 'Untitled'),
    authors: someOf('author'),
    source: fc.constantFrom(null, ...VALUES.source),
    tags: someOf('tag'),
    language: fc.constantFrom(...VALUES.lang),
    pictures: fc.array(fc.record({ caption: words, credit: fc.option(words) }), { maxLength: 1 }),
    body,
  })
  return fields.map((values) => makeArticle({ slug, date, ...values }))
}

const archives = archiveDates().chain((dates) => fc.tuple(...dates.map((date, index) => articlesOf(`a${index}`, date))))

/** Most queries ask for few facets, or hardly anything would be found. */
function askedOf(facet: Facet): fc.Arbitrary<string[]> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: someOf(facet) })
}

/** Words cut short anywhere, as while typing. */
const typed = fc.tuple(words, fc.nat({ max: 3 })).map(([text, cut]) => text.slice(0, text.length - cut).trim())

const queries: fc.Arbitrary<ListQuery> = fc.record({
  words: fc.oneof(typed, fc.constantFrom('', '!!!', 'author', 'lang')),
  from: fc.option(isoDates(), { freq: 2 }),
  to: fc.option(isoDates(), { freq: 2 }),
  facets: fc.record({
    author: askedOf('author'),
    source: askedOf('source'),
    tag: askedOf('tag'),
    lang: askedOf('lang'),
  }),
  sort: fc.constantFrom('newest', 'oldest'),
})

test('any search in any archive finds just what looking at every article finds', async () => {
  const someQueries = fc.array(queries, { minLength: 1, maxLength: 8 })
  const shardCharacters = fc.constantFrom(1, 60, 400, undefined)
  await fc.assert(
    fc.asyncProperty(archives, someQueries, shardCharacters, async (articles, asked, characters) => {
      const client = clientOf(articles, characters)
      for (const query of asked) {
        const matches = await client.search(query)
        const expected = articles.flatMap((article, ordinal) => (isMatch(article, query) ? [ordinal] : []))
        expect(ordinalsOf(matches)).toEqual(expected)
        expect(countOf(matches)).toBe(expected.length)
      }
    }),
  )
})
