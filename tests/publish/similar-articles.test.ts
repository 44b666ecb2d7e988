import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { memoryCache } from '../../src/publish/reading/memory-cache.ts'
import { openSimilar } from '../../src/publish/similar-articles.ts'
import { findSimilar } from '../../src/relate/find-similar.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { makeArticle, prose } from '../archive/make-article.ts'
import { toDocuments } from '../relate/to-documents.ts'
import { anyArchive, VALUES } from '../search/oracle/arbitrary-archives.ts'
import { packBatch } from './reading/pack-batch.ts'

const { stem } = await loadStemmers(VALUES.lang)

/** Each article is read in the batch whose place is given. */
function similarOver(articles: readonly Article[], batch: readonly number[]) {
  const cache = memoryCache()
  const inBatch = (place: number) => articles.filter((_, ordinal) => batch[ordinal] === place)
  const places = [...new Set(batch)]
  for (const place of places) cache.keep(String(place), packBatch(inBatch(place), stem))
  const findSimilarInOrder = openSimilar(places.map(String), cache)
  return findSimilarInOrder({
    places: {
      batch: Int32Array.from(batch, (place) => places.indexOf(place)),
      record: Int32Array.from(batch, (own, ordinal) => batch.slice(0, ordinal).filter((b) => b === own).length),
    },
    languages: articles.map(({ language }) => language),
    dates: articles.map(({ date }) => date),
    exclusions: new Map(),
  })
}

function foundIn(articles: readonly Article[]) {
  return findSimilar(toDocuments(articles), new Map())
}

const anyBatches = anyArchive.chain((articles) =>
  fc.tuple(
    fc.constant(articles),
    fc.array(fc.nat({ max: 3 }), { minLength: articles.length, maxLength: articles.length }),
  ),
)

test('what is similar does not depend on the batches that articles are read in, nor on their vocabularies', () => {
  fc.assert(
    fc.property(anyBatches, ([articles, batch]) => {
      expect(similarOver(articles, batch)).toEqual(foundIn(articles))
    }),
  )
})

test('a word is the same in all regions of a language and in every batch, and another in another language', () => {
  const body = [prose('Shipworm has eaten the timber piles of the pier.')]
  const languages = ['en', 'de', 'en-GB', 'EN-us', 'de-AT']
  const articles = languages.map((language) => makeArticle({ slug: language.toLowerCase(), language, body }))
  for (const batch of [
    [0, 0, 0, 0, 0],
    [0, 1, 2, 3, 4],
    [1, 0, 1, 0, 1],
  ]) {
    const found = similarOver(articles, batch).map((list) => list.map(({ ordinal }) => ordinal))
    expect(found).toEqual([[2, 3], [4], [0, 3], [0, 2], [1]])
  }
})
