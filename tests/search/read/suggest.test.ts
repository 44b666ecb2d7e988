import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type ListQuery } from '../../../src/archive/query.ts'
import { countMatches } from '../../../src/search/search-result.ts'
import { makeArticle } from '../../archive/make-article.ts'
import { engineOf, indexInMemory } from '../index-in-memory.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'
import { anyWords } from '../oracle/arbitrary-queries.ts'

const NEVER = new AbortController().signal

/** Returns the suggestions in an archive that has one article for each headline. */
async function suggested(headlines: readonly string[], query: Partial<ListQuery>) {
  const articles = headlines.map((headline, index) =>
    makeArticle({ slug: `a${index}`, headline, language: index % 2 === 0 ? 'en' : 'la' }),
  )
  const engine = engineOf(await indexInMemory(articles, 40))
  return await engine.suggest({ ...EMPTY_QUERY, ...query }, NEVER)
}

async function wordsSuggested(headlines: readonly string[], words: string): Promise<readonly string[]> {
  return (await suggested(headlines, { words })).map((suggestion) => suggestion.words)
}

describe('a suggestion', () => {
  test.each([
    ['a letter too few', 'hrbour'],
    ['a letter too many', 'harbbour'],
    ['a wrong letter', 'harbous'],
    ['two letters swapped', 'hrabour'],
    ['two wrong letters', 'herbeur'],
    ['a prefix of a wrong word', 'harbuo*'],
  ])('corrects a word with %s', async (_, words) => {
    expect(await suggested(['The harbour', 'A ferry'], { words })).toEqual([{ words: 'harbour', count: 1 }])
  })

  test('is ordered by distance, then by frequency', async () => {
    const headlines = ['port', 'fort', 'fort', 'fort', 'pork', 'pork', 'pour', 'ports']
    expect(await wordsSuggested(headlines, 'porx')).toEqual(['pork', 'port'])
    expect(await wordsSuggested(headlines, 'qort')).toEqual(['fort', 'port'])
    expect(await wordsSuggested(['harbour', 'harbors', 'harbors', 'harbord'], 'harbourr')).toEqual([
      'harbour',
      'harbors',
      'harbord',
    ])
  })

  test('has the number of results for the rest of the query', async () => {
    expect(await suggested(['ferry', 'ferry pier', 'pier'], { words: 'ferrx pier' })).toEqual([
      { words: 'ferry pier', count: 1 },
    ])
    const facets = { ...EMPTY_QUERY.facets, lang: ['en'] }
    expect(await suggested(['ferry', 'ferry', 'ferry'], { words: 'ferrx', facets })).toEqual([
      { words: 'ferry', count: 2 },
    ])
  })

  test('corrects all misspelt words at once and keeps the rest of the query', async () => {
    expect(await wordsSuggested(['Ferry by the harbour', 'pier'], 'ferrx -perr (hrbour OR pier)')).toEqual([
      'ferry -perr (harbour OR pier)',
    ])
    expect(await wordsSuggested(['Ferry by the harbour', 'pier'], 'intitle:ferrx "by the"')).toEqual([
      'intitle:ferry "by the"',
    ])
  })

  test('is made once for a form that occurs in several languages', async () => {
    expect(await suggested(['ferry', 'ferry', 'ferry'], { words: 'ferrx' })).toEqual([{ words: 'ferry', count: 3 }])
  })

  test('is not made for more than eight unknown words', async () => {
    const misspelt = Array.from({ length: 9 }, (_, index) => `harbour${index}`)
    expect(await wordsSuggested(['The harbour'], misspelt.slice(1).join(' '))).toEqual([
      Array(8).fill('harbour').join(' '),
    ])
    expect(await wordsSuggested(['The harbour'], misspelt.join(' '))).toEqual([])
  })

  test('does not correct a hyphenated word if the archive has its parts', async () => {
    const headlines = ['Ferry at the pier, and a zebra', 'ferrypierce']
    expect(await wordsSuggested(headlines, 'ferry-pier zebrx')).toEqual(['ferry-pier zebra'])
    expect(await wordsSuggested(['The al-Qaeda trial'], 'al-Qaida')).toEqual(['alqaeda'])
  })

  test.each([
    ['words that the archive has', 'ferry pier'],
    ['an empty query', ''],
    ['a word that is far from all others', 'zeppelin'],
    ['a short word', 'fe'],
    ['an excluded word', '-ferrx pier'],
    ['a phrase', '"ferrx pier"'],
    ['the value of a facet', 'author:ferrx'],
  ])('is not made for %s', async (_, words) => {
    expect(await wordsSuggested(['Ferry', 'Pier'], words)).toEqual([])
  })

  test('has the stated number of results, is in normal form, and is unique, in any archive', {
    timeout: 60_000,
  }, async () => {
    const misspelt = fc
      .tuple(anyWords, fc.constantFrom(' fery', ' OR Pjers', ' intitle:паорм', ' hafem*', ' alqeada'))
      .map((texts) => texts.join(''))
    await fc.assert(
      fc.asyncProperty(anyArchive, misspelt, anyShardBytes, async (articles, words, shardBytes) => {
        const engine = engineOf(await indexInMemory(articles, shardBytes))
        const suggestions = await engine.suggest({ ...EMPTY_QUERY, words }, NEVER)
        expect(suggestions.length).toBeLessThanOrEqual(3)
        expect(new Set(suggestions.map((suggestion) => suggestion.words)).size).toBe(suggestions.length)
        for (const { words: better, count } of suggestions) {
          const { matches, interpretation } = await engine.search({ ...EMPTY_QUERY, words: better }, NEVER)
          expect(count).toBeGreaterThan(0)
          expect(countMatches(matches)).toBe(count)
          expect(interpretation.understood).toBe(better)
          expect(interpretation.problems).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})
