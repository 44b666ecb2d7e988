import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { toTarget } from '../../src/archive/links.ts'
import { toRelatables } from './to-relatable.ts'
import { relate } from '../../src/relate/relate.ts'
import { findSimilar, similarByOrdinal } from '../../src/relate/similar.ts'
import { makeArticle, prose, proseWithLink, related } from '../archive/make-article.ts'

function relateAll(articles: readonly Article[]) {
  const relatables = toRelatables(articles)
  return relate(relatables, async (exclusions) => similarByOrdinal(findSimilar(relatables, exclusions)))
}

describe('the links of an archive', async () => {
  const missing = { title: 'Not saved', url: 'https://example.org/gone' }
  const pier = makeArticle({ slug: 'pier', headline: 'Pier', date: '2019-03-01', url: 'https://example.org/pier' })
  const ferry = makeArticle({
    slug: 'ferry',
    headline: 'Ferry',
    date: '2019-03-02',
    body: [
      related({ title: 'Pier', url: null }, missing),
      proseWithLink('http://www.example.org/pier#top'),
      related({ title: 'Fog', url: null }),
    ],
  })
  const fog = makeArticle({
    slug: 'fog',
    headline: 'Fog',
    date: '2019-03-03',
    body: [
      proseWithLink('https://example.org/pier'),
      proseWithLink('https://example.org/elsewhere'),
      proseWithLink('#'),
      related({ title: 'FOG', url: null }),
    ],
  })
  const [ofPier, ofFerry, ofFog] = await relateAll([pier, ferry, fog])

  test('keep the related blocks in their order, resolved or not', () => {
    expect(ofPier?.related).toEqual([])
    expect(ofFerry?.related).toEqual([
      [
        { kind: 'resolved', target: toTarget(pier) },
        { kind: 'unresolved', ...missing },
      ],
      [{ kind: 'resolved', target: toTarget(fog) }],
    ])
  })

  test('never lead from an article to itself', () => {
    expect(ofFog?.related).toEqual([[{ kind: 'unresolved', title: 'FOG', url: null }]])
  })

  test('turn addresses in the text into articles, as they are written there', () => {
    expect(ofFerry?.inText).toEqual({ 'http://www.example.org/pier#top': 'pier' })
    expect(ofFog?.inText).toEqual({ 'https://example.org/pier': 'pier' })
  })

  test('tell an article who mentions it, each once, oldest first', () => {
    expect(ofPier?.mentionedIn).toEqual([1, 2])
    expect(ofFerry?.mentionedIn).toEqual([])
    expect(ofFog?.mentionedIn).toEqual([1])
  })

  test('leave out of the similar ones what stands on the page as related or as mentioning it', async () => {
    const text = prose('The lighthouse keeper of Vellport repaired the foghorn and the lantern.')
    const one = makeArticle({ slug: 'one', headline: 'Lighthouse lantern', body: [text] })
    const two = makeArticle({ slug: 'two', headline: 'Lighthouse foghorn', body: [text] })
    const withCard = makeArticle({
      slug: 'three',
      headline: 'Lighthouse keeper',
      body: [text, related({ title: 'Lighthouse lantern', url: null })],
    })
    const [first, , third] = await relateAll([one, two, withCard])
    expect(third?.similar.map(({ ordinal }) => ordinal)).toEqual([1])
    expect(first?.mentionedIn).toEqual([2])
    expect(first?.similar.map(({ ordinal }) => ordinal)).toEqual([1])
  })

  test('are none in an archive of one article, and in an empty one', async () => {
    expect(await relateAll([pier])).toEqual([{ related: [], inText: {}, mentionedIn: [], similar: [] }])
    expect(await relateAll([])).toEqual([])
  })
})
