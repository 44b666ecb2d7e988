import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { serialiseJsonLd } from '../../../src/publish/metadata/json-ld.ts'
import { exampleArticle } from '../example-articles.ts'
import { HOME } from './example-pages.ts'
import { EXAMPLE_PICTURES, FIRST_PICTURE } from './example-pictures.ts'
import { hostileTexts } from './hostile-texts.ts'

function graphOf(fields: Partial<Record<keyof Article, unknown>>, home: string | null = HOME) {
  const json = serialiseJsonLd(exampleArticle(fields), { title: 'The Courier', home })
  const { '@graph': graph, ...rest } = JSON.parse(json) as { '@graph': [Record<string, unknown>, unknown] }
  expect(rest).toEqual({ '@context': 'https://schema.org' })
  return { article: graph[0], breadcrumbs: graph[1] }
}

describe('the NewsArticle', () => {
  test('contains all known fields', () => {
    const { article } = graphOf({
      authors: ['Ada Quill', 'LPA'],
      time: '18:30',
      updated: '2021-05-15',
      source: 'press.example.net',
      url: 'https://press.example.net/ferry',
      tags: ['ferry'],
    })
    expect(article).toEqual({
      '@type': 'NewsArticle',
      headline: 'Ferry Returns',
      description: 'The ferry came back on Friday.',
      inLanguage: 'en',
      datePublished: '2021-05-14T18:30',
      dateModified: '2021-05-15',
      author: [
        { '@type': 'Person', name: 'Ada Quill' },
        { '@type': 'Organization', name: 'LPA' },
      ],
      publisher: { '@type': 'Organization', name: 'press.example.net' },
      url: `${HOME}articles/ferry-returns.html`,
      mainEntityOfPage: `${HOME}articles/ferry-returns.html`,
      isBasedOn: 'https://press.example.net/ferry',
      isPartOf: { '@type': 'WebSite', name: 'The Courier', url: HOME },
      keywords: ['ferry'],
    })
  })

  test('has no field for a value that the article lacks', () => {
    expect(Object.keys(graphOf({ date: null, excerpt: '' }).article)).toEqual([
      '@type',
      'headline',
      'inLanguage',
      'url',
      'mainEntityOfPage',
      'isPartOf',
    ])
  })

  test.each([HOME, null])('contains the first picture that the archive has, with the home %s', (home) => {
    expect(graphOf({ pictures: EXAMPLE_PICTURES }, home).article['image']).toEqual({
      '@type': 'ImageObject',
      url: (home ?? '../') + FIRST_PICTURE,
      encodingFormat: 'image/webp',
      width: 1280,
      height: 721,
      caption: 'The pier on Monday',
      creditText: 'Ada Quill',
    })
  })

  test('has a headline of at most 110 characters, and the whole headline as its name', () => {
    const headline = 'Ferry '.repeat(2000).trim()
    const { article } = graphOf({ headline })
    expect(article).toMatchObject({ headline: 'Ferry '.repeat(18).trim(), name: headline })
  })
})

describe('the BreadcrumbList', () => {
  test('leads from the archive through the month to the article', () => {
    expect(graphOf({}).breadcrumbs).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'The Courier', item: HOME },
        { '@type': 'ListItem', position: 2, name: 'May 2021', item: `${HOME}months/2021-05.html` },
        { '@type': 'ListItem', position: 3, name: 'Ferry Returns', item: `${HOME}articles/ferry-returns.html` },
      ],
    })
  })

  test('leads through the undated articles if the article has no date', () => {
    expect(graphOf({ date: null }).breadcrumbs).toMatchObject({
      itemListElement: [{}, { name: 'Undated', item: `${HOME}months/undated.html` }, {}],
    })
  })
})

test('addresses are relative to the page if the archive has no home', () => {
  const { article, breadcrumbs } = graphOf({}, null)
  expect(article).toMatchObject({ url: '../articles/ferry-returns.html', isPartOf: { url: '../' } })
  expect(breadcrumbs).toMatchObject({
    itemListElement: [{ item: '../' }, { item: '../months/2021-05.html' }, { item: '../articles/ferry-returns.html' }],
  })
})

test('any text is read back unchanged, and cannot end the script element', () => {
  fc.assert(
    fc.property(hostileTexts(), (text) => {
      const article = exampleArticle({ headline: text, authors: [text], tags: [text], source: text, excerpt: text })
      expect(serialiseJsonLd(article, { title: text, home: null })).not.toContain('<')
      const read = graphOf({ headline: text, authors: [text], tags: [text], source: text, excerpt: text })
      expect(read.article).toMatchObject({
        description: text,
        author: [{ name: text }],
        publisher: { name: text },
        keywords: [text],
      })
      expect(read.article['name'] ?? read.article['headline']).toBe(text)
    }),
    { numRuns: 50 },
  )
})
