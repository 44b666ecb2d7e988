import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { type PageHead, renderHead } from '../../src/publish/page-head.ts'
import { exampleArticle } from './example-articles.ts'

const PAGE: PageHead = {
  title: 'Ferry Returns · The Courier',
  description: 'The ferry came back.',
  siteTitle: 'The Courier',
  isNotFound: false,
  article: null,
  address: null,
  preloads: [],
}

/** The data of the JSON-LD scripts that a browser sees in some HTML. */
function jsonLdIn(html: string): unknown {
  const [script] = selectAll('script[type="application/ld+json"]', fromHtml(html, { fragment: true }))
  return JSON.parse(script ? toString(script) : '')
}

describe('the head of a list', () => {
  test('names the page and the archive', () => {
    const html = renderHead(PAGE)
    expect(html).toContain('<title>Ferry Returns · The Courier</title>')
    expect(html).toContain('<meta property="og:type" content="website">')
    expect(html).toContain('<meta property="og:site_name" content="The Courier">')
    expect(html).not.toContain('og:url')
    expect(html).not.toContain('ld+json')
  })

  test('says its address where the archive knows its home', () => {
    expect(renderHead({ ...PAGE, address: 'https://archive.example.org/' })).toContain(
      '<meta property="og:url" content="https://archive.example.org/">',
    )
  })
})

describe('the head of an article', () => {
  const article = exampleArticle({
    authors: ['Ada Quill', 'LPA'],
    time: '18:30',
    updated: '2021-05-15',
    source: 'courier.example.org',
    url: 'https://courier.example.org/ferry',
    tags: ['ferry'],
  })

  test('points to the original and describes a news article', () => {
    const html = renderHead({ ...PAGE, article })
    expect(html).toContain('<link rel="canonical" href="https://courier.example.org/ferry">')
    expect(html).toContain('<meta property="article:published_time" content="2021-05-14T18:30">')
    expect(jsonLdIn(html)).toEqual({
      '@context': 'https://schema.org',
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
      publisher: { '@type': 'Organization', name: 'courier.example.org' },
      mainEntityOfPage: 'https://courier.example.org/ferry',
      keywords: ['ferry'],
    })
  })

  test('leaves out what is not known', () => {
    const html = renderHead({ ...PAGE, article: exampleArticle({ date: null }) })
    expect(html).not.toContain('published_time')
    expect(html).not.toContain('canonical')
    expect(jsonLdIn(html)).not.toHaveProperty('datePublished')
  })

  test('holds whatever a headline says inside its elements', () => {
    const headline = '</script><script>alert(1)</script> "><img src=x onerror=alert(1)>'
    const html = renderHead({ ...PAGE, title: headline, description: headline, article: exampleArticle({ headline }) })
    const tree = fromHtml(html, { fragment: true })
    expect(selectAll('script', tree)).toHaveLength(1)
    expect(selectAll('img', tree)).toEqual([])
    expect(selectAll('title', tree).map((title) => toString(title))).toEqual([headline])
    expect(jsonLdIn(html)).toMatchObject({ headline })
  })
})

test('preloads name what the page is about to ask for', () => {
  const html = renderHead({
    ...PAGE,
    preloads: [
      { kind: 'module', href: './assets/list.js' },
      { kind: 'data', href: './data/calendar.x.json' },
    ],
  })
  expect(html).toContain('<link rel="modulepreload" crossorigin="anonymous" href="./assets/list.js">')
  expect(html).toContain('<link rel="preload" as="fetch" crossorigin="anonymous" href="./data/calendar.x.json">')
})
