import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { stemmerOf } from '../../../src/search/text/stem.ts'
import type { IndexFiles } from '../../../src/search/write/write-index.ts'
import { makeArticle, prose, related } from '../../archive/make-article.ts'
import { indexArticles } from '../index-articles.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'
import { type NaiveArticle, naiveArchive } from '../oracle/naive-archive.ts'
import { decodeIndexFiles } from './independent-decoder.ts'

function decode({ root, files }: IndexFiles) {
  return decodeIndexFiles((path) => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`${path} does not exist`)
    return deflateSync(bytes)
  }, root)
}

type Decoded = ReturnType<typeof decode>

interface ExpectedPosting {
  readonly ordinal: number
  readonly isInHeadline: boolean
  readonly impact: number
  readonly occurrences: { position: number; form: string; isInHeadline: boolean }[]
}

/** Computes the postings of every key directly from the articles, as FORMAT.md defines them. */
async function expectedPostings(
  articles: readonly Article[],
  mainStemmer: string,
): Promise<ReadonlyMap<string, readonly ExpectedPosting[]>> {
  const archive = await naiveArchive(articles)
  const postings = new Map<string, ExpectedPosting[]>()
  for (const article of archive.articles) {
    const { authors, source, tags, language } = article.article
    const facets = [
      ...authors.map((value) => `:author:${value}`),
      ...(source === null ? [] : [`:source:${source}`]),
      ...tags.map((value) => `:tag:${value}`),
      `:lang:${language}`,
    ]
    for (const key of new Set(facets)) {
      addTo(postings, key, { ordinal: article.ordinal, isInHeadline: false, impact: 0, occurrences: [] })
    }
    for (const [key, occurrences] of occurrencesByKey(article, mainStemmer)) {
      const isInHeadline = occurrences.some((occurrence) => occurrence.isInHeadline)
      const impact = expectedImpact(occurrences.length, isInHeadline, article.length / archive.averageLength)
      addTo(postings, key, { ordinal: article.ordinal, isInHeadline, impact, occurrences })
    }
  }
  return postings
}

function occurrencesByKey({ words }: NaiveArticle, mainStemmer: string) {
  const occurrences = new Map<string, ExpectedPosting['occurrences']>()
  let text = 0
  let start = 0
  let end = 0
  for (const word of words) {
    // One position is free after each text; a text without words takes only that one.
    if (word.text > text) start = end + (word.text - text)
    text = word.text
    const position = start + word.position
    end = position + 1
    const key = word.stemmer === mainStemmer ? word.stem : `${word.stem} ${word.stemmer}`
    addTo(occurrences, key, { position, form: word.term, isInHeadline: word.text === 0 })
  }
  return occurrences
}

function expectedImpact(count: number, isInHeadline: boolean, relativeLength: number): number {
  const tf = count + (isInHeadline ? 4 : 0)
  return Math.max(1, Math.round((15 * tf) / (tf + 1.2 * (0.25 + 0.75 * relativeLength))))
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

/** Returns true if a form may be in the words file. */
function isSpelling(form: string): boolean {
  return /^[^:\d]{3,30}$/u.test(form) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form)
}

function checkPostings({ shards }: Decoded, expected: ReadonlyMap<string, readonly ExpectedPosting[]>): void {
  const keys = shards.flatMap((shard) => shard.keys)
  expect(keys.map(({ key }) => key)).toEqual([...expected.keys()].sort())
  for (const { key, forms, postings } of keys) {
    expect(postings).toEqual(expected.get(key))
    const used = postings.flatMap(({ occurrences }) => occurrences.map(({ form }) => form))
    expect(forms).toEqual(key.startsWith(':') ? [key] : [...new Set(used)])
  }
}

/** A form has an alias exactly if its shard does not have its key. */
function checkAliases({ shards }: Decoded): void {
  const shardOf = (text: string) => Math.max(0, shards.filter(({ firstKey }) => firstKey <= text).length - 1)
  const remote = shards.flatMap(({ keys }, shard) =>
    keys.flatMap(({ key, forms }) => forms.flatMap((form) => (shardOf(form) === shard ? [] : [{ form, key }]))),
  )
  shards.forEach(({ firstKey, keys, aliases }, shard) => {
    expect(firstKey).toBe(keys[0]?.key)
    const expected = remote.filter(({ form }) => shardOf(form) === shard)
    expect(new Set(aliases.map((alias) => JSON.stringify(alias)))).toEqual(
      new Set(expected.map((alias) => JSON.stringify(alias))),
    )
    const forms = aliases.map(({ form }) => form)
    expect(forms).toEqual(forms.toSorted())
  })
}

function checkWords({ shards, words }: Decoded): void {
  const counts = new Map<string, number>()
  for (const { forms, postings } of shards.flatMap(({ keys }) => keys)) {
    for (const form of forms.filter(isSpelling)) counts.set(form, (counts.get(form) ?? 0) + postings.length)
  }
  expect(words.map(({ form }) => form)).toEqual([...counts.keys()].sort())
  for (const { form, articles } of words) expect(articles).toBe(counts.get(form))
}

/** Returns the stemmer of most articles; of equally many, the first by name. */
function mostFrequentStemmer(articles: readonly Article[]): string {
  const names = articles.map(({ language }) => stemmerOf(language)).sort()
  const countOf = (name: string) => names.filter((other) => other === name).length
  return names.find((name) => names.every((other) => countOf(other) <= countOf(name))) ?? ''
}

async function checkIndex(articles: readonly Article[], shardBytes?: number): Promise<Decoded> {
  const decoded = decode(await indexArticles(articles, { shardBytes }))

  expect(decoded.languages).toEqual([...new Set(articles.map(({ language }) => language))].sort())
  expect(decoded.mainStemmer).toBe(mostFrequentStemmer(articles))
  checkPostings(decoded, await expectedPostings(articles, decoded.mainStemmer))
  checkAliases(decoded)
  checkWords(decoded)
  return decoded
}

describe('the index, read by a decoder that is based only on FORMAT.md,', () => {
  test('has the keys, postings, occurrences and words of a small archive', async () => {
    const articles = [
      makeArticle({ slug: 'a', headline: 'Oil', authors: ['Jane Roe'], body: [prose('Oily ferry.')] }),
      makeArticle({
        slug: 'b',
        date: '2024-03-01',
        headline: 'Ferries',
        source: 'Courier',
        tags: ['port'],
        pictures: [{ caption: 'A ferry', credit: 'AFP' }],
        body: [prose('Oils, al-Qaeda.'), related({ title: 'Oil', url: null })],
      }),
    ]
    const { shards } = await checkIndex(articles, 64)
    const keys = shards.flatMap((shard) => shard.keys)
    expect(keys.find(({ key }) => key === 'ferri')).toEqual({
      key: 'ferri',
      forms: ['ferry', 'ferries'],
      postings: [
        {
          ordinal: 0,
          impact: 8,
          isInHeadline: false,
          occurrences: [{ position: 6, form: 'ferry', isInHeadline: false }],
        },
        {
          ordinal: 1,
          impact: 12,
          isInHeadline: true,
          occurrences: [
            { position: 0, form: 'ferries', isInHeadline: true },
            { position: 7, form: 'ferry', isInHeadline: false },
          ],
        },
      ],
    })
    expect(keys.find(({ key }) => key === 'alqaeda')?.postings[0]?.occurrences).toEqual([
      { position: 4, form: 'alqaeda', isInHeadline: false },
    ])
    expect(keys.find(({ key }) => key === ':tag:port')?.postings).toEqual([
      { ordinal: 1, impact: 0, isInHeadline: false, occurrences: [] },
    ])
  })

  test('has the keys, postings, occurrences and words of any archive', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, anyShardBytes, async (articles, shardBytes) => {
        expect((await checkIndex(articles, shardBytes)).articles).toBe(articles.length)
      }),
      { numRuns: 60 },
    )
  })
})
