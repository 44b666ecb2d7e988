import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { toArticleReference } from '../../src/archive/links.ts'
import { collectOutboundLinks } from '../../src/relate/outbound-links.ts'
import { resolveLinks } from '../../src/relate/resolve-links.ts'
import { makeArticle, proseWithLink, related } from '../archive/make-article.ts'

function linksOf(articles: readonly Article[]) {
  return resolveLinks(articles.map((article) => ({ head: article, outboundLinks: collectOutboundLinks(article) })))
}

describe('the links of an archive', () => {
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
  const { links, listed } = linksOf([pier, ferry, fog])
  const [ofPier, ofFerry, ofFog] = links

  test('contain the related blocks in order, with resolved and unresolved references', () => {
    expect(ofPier?.related).toEqual([])
    expect(ofFerry?.related).toEqual([
      [
        { kind: 'resolved', target: toArticleReference(pier) },
        { kind: 'unresolved', ...missing },
      ],
      [{ kind: 'resolved', target: toArticleReference(fog) }],
    ])
  })

  test('never lead from an article to itself', () => {
    expect(ofFog?.related).toEqual([[{ kind: 'unresolved', title: 'FOG', url: null }]])
  })

  test('map the addresses in the text, in their original spelling, to articles', () => {
    expect(ofFerry?.inText).toEqual({ 'http://www.example.org/pier#top': 'pier' })
    expect(ofFog?.inText).toEqual({ 'https://example.org/pier': 'pier' })
  })

  test('list the articles that mention an article, each once, oldest first', () => {
    expect(ofPier?.mentionedIn).toEqual([1, 2])
    expect(ofFerry?.mentionedIn).toEqual([])
    expect(ofFog?.mentionedIn).toEqual([1])
  })

  test('include the articles that a page lists as related or as mentioning it, but not articles that only its text links to', () => {
    expect(listed).toEqual(
      new Map([
        [0, new Set([1, 2])],
        [1, new Set([0, 2])],
        [2, new Set([1])],
      ]),
    )
  })

  test('are empty in an archive of one article, and in an empty archive', () => {
    expect(linksOf([pier])).toEqual({ links: [{ related: [], inText: {}, mentionedIn: [] }], listed: new Map() })
    expect(linksOf([])).toEqual({ links: [], listed: new Map() })
  })
})
