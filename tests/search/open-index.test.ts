import { describe, expect, test } from 'vitest'
import { IndexFormatError } from '../../src/search/index-format-error.ts'
import { openIndex, type SearchIndex } from '../../src/search/open-index.ts'
import { makeArticle } from '../archive/make-article.ts'
import { indexInMemory, sourceOf } from './index-in-memory.ts'

const ARTICLES = ['pier pierhead', 'ferry', 'pier', 'zebra pierced'].map((headline, index) =>
  makeArticle({ slug: `a${index}`, headline }),
)
/** Each term in a shard of its own. */
const SMALLEST = 1

function damaged(text: string): SearchIndex {
  return openIndex(sourceOf(() => text).source, { total: 4, search: ['h'], searchFirstTerms: ['a'] })
}

describe('an opened index', () => {
  test('has the articles of a term, of a prefix, and none for what it does not have', async () => {
    for (const size of [SMALLEST, 40, undefined]) {
      const { manifest, source } = indexInMemory(ARTICLES, size)
      const index = openIndex(source, manifest)
      expect(await index.postings('pier')).toEqual([0, 2])
      expect(await index.postingsByPrefix('pier')).toEqual([0, 2, 3])
      expect(await index.postingsByPrefix('pierc')).toEqual([3])
      expect(await index.postings('pie')).toEqual([])
      expect(await index.postings('')).toEqual([])
      expect(await index.postingsByPrefix('zz')).toEqual([])
      expect(await index.postingsByPrefix('zeb')).toEqual([3])
      expect(await index.postings(':lang:en')).toEqual([0, 1, 2, 3])
    }
  })

  test('never takes a facet for a word that starts like it', async () => {
    const { manifest, source } = indexInMemory([makeArticle({ slug: 'a', headline: 'x', tags: ['port'] })])
    expect(await openIndex(source, manifest).postingsByPrefix('tag')).toEqual([])
    expect(await openIndex(source, manifest).postingsByPrefix('lang')).toEqual([])
  })

  test('reads only the shards that a term needs, each once', async () => {
    const { manifest, source, read } = indexInMemory(ARTICLES, SMALLEST)
    const index = openIndex(source, manifest)
    expect(read).toEqual([])
    await Promise.all([index.postings('pier'), index.postings('pier')])
    await index.postings('pier')
    expect(read).toHaveLength(1)
    await index.postingsByPrefix('pier')
    expect(read.length).toBeLessThanOrEqual(4)
  })

  test('asks again for a shard that could not be had', async () => {
    const { manifest, source } = indexInMemory(ARTICLES)
    let isOnline = false
    const flaky = {
      readJson: (path: string) => (isOnline ? source.readJson(path) : Promise.reject(new Error('offline'))),
    }
    const index = openIndex(flaky, manifest)
    await expect(index.postings('pier')).rejects.toThrow('offline')
    isOnline = true
    expect(await index.postings('pier')).toEqual([0, 2])
  })

  test('of an archive without articles finds nothing', async () => {
    const { manifest, source } = indexInMemory([])
    expect(await openIndex(source, manifest).postingsByPrefix('pier')).toEqual([])
  })
})

describe('a damaged index', () => {
  test.each<[string, string]>([
    ['no object', 'null'],
    ['another object', '[]'],
    ['terms that are no text', '{"terms":[1],"postings":[[0]]}'],
    ['terms out of order', '{"terms":["b","a"],"postings":[[0],[0]]}'],
    ['a term twice', '{"terms":["a","a"],"postings":[[0],[0]]}'],
    ['no postings', '{"terms":["a"]}'],
    ['a term without postings', '{"terms":["a","b"],"postings":[[0]]}'],
    ['postings that are no list', '{"terms":["a"],"postings":[7]}'],
    ['an article before the first', '{"terms":["a"],"postings":[[-1]]}'],
    ['an article behind the last', '{"terms":["a"],"postings":[[0,4]]}'],
    ['an article twice', '{"terms":["a"],"postings":[[1,0]]}'],
    ['steps backwards', '{"terms":["a"],"postings":[[3,-1]]}'],
    ['half an article', '{"terms":["a"],"postings":[[0.5]]}'],
    ['a number as text', '{"terms":["a"],"postings":[["1"]]}'],
    ['a number too large', '{"terms":["a"],"postings":[[1e400]]}'],
  ])('is refused with %s', async (_, text) => {
    const failure = damaged(text).postings('a')
    await expect(failure).rejects.toThrow(IndexFormatError)
    await expect(failure).rejects.toMatchObject({ name: 'IndexFormatError', path: 'data/search/0.h.json' })
  })

  test('is refused by a manifest whose lists of shards differ', () => {
    const { source } = sourceOf(() => '{}')
    expect(() => openIndex(source, { total: 1, search: ['h'], searchFirstTerms: [] })).toThrow(IndexFormatError)
  })
})
