import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { FACETS } from '../../../src/archive/query.ts'
import { facetPrefixOf } from '../../../src/search/format/facet-key.ts'
import { wordKeyOf } from '../../../src/search/format/word-key.ts'
import { openIndex } from '../../../src/search/read/open-index.ts'
import { listArticleTexts, tokeniseIn } from '../../../src/search/text/article-texts.ts'
import { loadStemmers, stemmerOf } from '../../../src/search/text/stem.ts'
import { decodeIndex, type DecodedIndex } from '../decode-index.ts'
import { indexArticles } from '../index-articles.ts'
import { makeArticle, prose, related } from '../../archive/make-article.ts'
import { indexInMemory } from '../index-in-memory.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'

async function indexed(articles: readonly Article[], shardBytes?: number): Promise<DecodedIndex> {
  return decodeIndex(await indexArticles(articles, { shardBytes }))
}

function prefixesOf(form: string): readonly string[] {
  const letters = [...form]
  return letters.map((_, index) => letters.slice(0, index + 1).join(''))
}

describe('an index', () => {
  test('has the stems of all texts of an article, and the values of its facets', async () => {
    const article = makeArticle({
      slug: 'a',
      headline: 'Headlines',
      authors: ['Nell Arkwright'],
      source: 'Courier',
      tags: ['port', 'port', 'sea:north'],
      pictures: [{ caption: 'Captions', credit: 'Credits' }],
      body: [prose('Ferry'), related({ title: 'Relations', url: null })],
    })
    const { entries } = await indexed([article])
    expect(entries.map(({ key }) => key)).toEqual([
      ':author:Nell Arkwright',
      ':lang:en',
      ':source:Courier',
      ':tag:port',
      ':tag:sea:north',
      'arkwright',
      'caption',
      'credit',
      'ferri',
      'headlin',
      'nell',
      'relat',
    ])
  })

  test('has one key for forms that share a stem in the language of their article, with the stemmer unless it is that of most articles', async () => {
    const articles = [
      makeArticle({ slug: 'a', headline: 'Ferry ferries' }),
      makeArticle({ slug: 'b', headline: 'Ferry', language: 'la' }),
    ]
    const { entries, languages } = await indexed(articles)
    expect(languages).toEqual(['en', 'la'])
    expect(entries.filter(({ key }) => key.startsWith('f'))).toMatchObject([
      { key: 'ferri en', forms: ['ferry', 'ferries'], postings: { ordinals: Uint32Array.of(0) } },
      { key: 'ferry', forms: ['ferry'], postings: { ordinals: Uint32Array.of(1) } },
    ])
  })

  test.each<[string, readonly string[], string]>([
    ['the stemmer of most articles', ['de', 'en', 'en-GB', 'de-AT', 'en-US'], 'en'],
    ['the first by name of equally frequent stemmers', ['ru', 'de'], 'de'],
    ['no stemmer, if most languages have none', ['zh', 'en', 'la'], ''],
  ])('leaves %s out of its keys', async (_, languages, expected) => {
    const articles = languages.map((language, index) => makeArticle({ slug: `a${index}`, headline: 'oil', language }))
    const { entries, mainStemmer } = await indexed(articles)
    expect(mainStemmer).toBe(expected)
    const stemmers = [...new Set(languages.map(stemmerOf))]
    const keys = stemmers.map((stemmer) => (stemmer === expected ? 'oil' : `oil ${stemmer}`))
    expect(entries.map(({ key }) => key).filter((key) => key.startsWith('o'))).toEqual(keys.toSorted())
  })

  test('of the same articles has the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
        expect(await indexArticles(structuredClone(articles), { shardBytes })).toEqual(
          await indexArticles(articles, { shardBytes }),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('of an empty archive has no shards and no words', async () => {
    expect(await indexed([])).toEqual({
      shards: [],
      entries: [],
      total: 0,
      languages: [],
      mainStemmer: '',
      spellings: [],
    })
  })

  test('replaces lone surrogates in facet values by U+FFFD', async () => {
    const article = makeArticle({ slug: 'a', headline: 'x\ud800y', tags: ['\ud800', 'sea\udc00', '\ufeffport'] })
    const { source, root } = await indexInMemory([article], 1)
    const entries = await openIndex(source, root, 1).findByPrefix(':tag:')
    expect(entries.map(({ key }) => key)).toEqual([':tag:sea\ufffd', ':tag:\ufeffport', ':tag:\ufffd'])
  })
})

describe('the shards of an index', () => {
  test('have ascending keys, start with their first key, and share no key', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
        const { shards, entries: all } = await indexed(articles, shardBytes)
        const keys = all.map(({ key }) => key)
        expect(keys).toEqual([...new Set(keys)].toSorted())
        expect(shards.map(({ firstKey }) => firstKey)).toEqual(shards.map(({ entries }) => entries[0]?.key))
      }),
      { numRuns: 40 },
    )
  })

  test('have about the requested size, unless a single key is larger', async () => {
    const headlines = Array.from({ length: 200 }, (_, index) => `word${index} ferry`)
    const articles = headlines.map((headline, index) => makeArticle({ slug: `a${index}`, headline }))
    const { shards } = await indexed(articles, 300)
    expect(shards.length).toBeGreaterThan(10)
    for (const { entries, termsBytes } of shards) expect(entries.length === 1 || termsBytes < 400).toBe(true)
  })

  test('lead to each key from every prefix of each of its forms', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
        const { source, root } = await indexInMemory(articles, shardBytes)
        const index = openIndex(source, root, articles.length)
        const { stem } = await loadStemmers(articles.map(({ language }) => language))
        const { mainStemmer } = await index.loadRoot()
        const keyOf = (term: string, language: string) =>
          wordKeyOf(stem(term, language), stemmerOf(language), mainStemmer)
        const keysByForm = new Map<string, Set<string>>()
        for (const article of articles) {
          for (const { term } of listArticleTexts(article).flatMap((text) => tokeniseIn(article.language, text))) {
            const keys = keysByForm.get(term) ?? new Set()
            keysByForm.set(term, keys.add(keyOf(term, article.language)))
          }
        }
        const forms = [...keysByForm]
        const prefixes = new Set(forms.flatMap(([form]) => prefixesOf(form)))
        for (const prefix of prefixes) {
          const entries = await index.findByPrefix(prefix)
          const expected = forms.flatMap(([form, keys]) => (form.startsWith(prefix) ? Array.from(keys) : []))
          expect(entries.map(({ key }) => key).toSorted()).toEqual([...new Set(expected)].toSorted())
        }
        for (const facet of FACETS) {
          const entries = await index.findByPrefix(facetPrefixOf(facet))
          expect(entries.every(({ key, forms: own }) => own.length === 1 && own[0] === key)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the words of an index', () => {
  test('are its forms with their document frequency, without pairs of letters, numbers, facets and short forms', async () => {
    const articles = [
      makeArticle({ slug: 'a', headline: 'Ferry of 2019', tags: ['harbour'], authors: ['Al'] }),
      makeArticle({ slug: 'b', headline: 'Ferries, mp3 and 港口' }),
    ]
    expect((await indexed(articles)).spellings).toEqual([
      { form: 'and', documentFrequency: 1 },
      { form: 'ferries', documentFrequency: 2 },
      { form: 'ferry', documentFrequency: 2 },
    ])
  })

  test('list a form of several languages once, and count the articles of all of them', async () => {
    const articles = [
      makeArticle({ slug: 'a', headline: 'Ferry' }),
      makeArticle({ slug: 'b', headline: 'Ferry', language: 'la' }),
      makeArticle({ slug: 'c', headline: 'Ferry', language: 'la' }),
    ]
    expect((await indexed(articles)).spellings).toEqual([{ form: 'ferry', documentFrequency: 3 }])
  })

  test('ascend in any archive', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, async (articles) => {
        const forms = (await indexed(articles)).spellings.map(({ form }) => form)
        expect(forms).toEqual([...new Set(forms)].toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
