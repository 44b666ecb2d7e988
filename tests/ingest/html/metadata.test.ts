import { describe, expect, test } from 'vitest'
import { createPage, extract, HEADLINE, TEXT } from './pages.ts'

const JSON_LD = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, ...fields })}</script>`

describe('the date of a page', () => {
  test.each([
    ['JSON-LD', { head: JSON_LD({ datePublished: '2020-02-03T10:15:00+01:00' }) }, '2020-02-03T10:15:00+01:00'],
    [
      'JSON-LD in a graph',
      {
        head: `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Courier"},{"@type":"Article","headline":"A","datePublished":"2020-02-03"}]}</script>`,
      },
      '2020-02-03',
    ],
    [
      'JSON-LD with line breaks in a text',
      {
        head: '<script type="application/ld+json">{"@type":"Article","headline":"a\nb","datePublished":"2020-02-03"}</script>',
      },
      '2020-02-03',
    ],
    [
      'meta',
      { head: '<meta property="article:published_time" content="2020-02-03T09:00:00Z">' },
      '2020-02-03T09:00:00Z',
    ],
    [
      'meta with slashes, the month first',
      { head: '<meta name="pubdate" content="02/03/2020 12:43:42">' },
      '2020-02-03T12:43:42',
    ],
    ['microdata', { above: '<meta itemprop="datePublished" content="2020-02-03">' }, '2020-02-03'],
    ['RDFa', { above: '<span property="schema:dateCreated" content="2020-02-03">x</span>' }, '2020-02-03'],
    ['time', { above: '<p><time datetime="2020-02-03">Monday</time></p>' }, '2020-02-03'],
    ['a line below the headline', { above: '<p>By Ada Quill | 3 February 2020, 10:15</p>' }, '2020-02-03T10:15'],
    [
      'an element with a telling class',
      { above: '<div class="info"><span class="pub-date">3. Februar 2020</span></div>' },
      '2020-02-03',
    ],
    ['the start of the first paragraph', { body: TEXT.replace('<p>', '<p>3.2.2020 – ') }, '2020-02-03'],
    [
      'data for scripts',
      { below: '<script>window.state={"publishedAt":"2020-02-03T10:15:00Z"}</script>' },
      '2020-02-03T10:15:00Z',
    ],
  ])('is read from %s', (_, parts, date) => {
    expect(extract(createPage(parts)).date).toBe(date)
  })

  test('is read from the address', () => {
    const head = '<link rel="canonical" href="https://courier.example/2020/02/03/storm.html">'
    expect(extract(createPage({ head }))).toMatchObject({
      date: '2020-02-03',
      url: 'https://courier.example/2020/02/03/storm.html',
    })
  })

  test.each([
    ['a date in UTC yields to the day that the page prints', '2020-02-03T23:30:00Z', '4 February 2020', '2020-02-04'],
    ['a date with an offset stays', '2020-02-03T23:30:00-05:00', '4 February 2020', '2020-02-03T23:30:00-05:00'],
    [
      'the printed day decides on the most exact date',
      '2020-02-03T10:00:00Z',
      '3 February 2020',
      '2020-02-03T10:00:00Z',
    ],
  ])('%s', (_, datePublished, printed, date) => {
    expect(extract(createPage({ head: JSON_LD({ datePublished }), above: `<p>${printed}</p>` })).date).toBe(date)
  })

  test('of another article on the page is not taken', () => {
    const below = '<aside><time datetime="2019-01-01">1 January 2019</time></aside>'
    expect(extract(createPage({ below })).date).toBeNull()
  })

  test('of a change is the date of the update', () => {
    expect(extract(createPage({ above: '<p>3 February 2020 | Updated: 5 February 2020</p>' }))).toMatchObject({
      date: '2020-02-03',
      updated: '2020-02-05',
    })
  })
})

describe('the authors of a page', () => {
  test.each([
    [
      'JSON-LD',
      { head: JSON_LD({ author: [{ name: 'Ada Quill' }, { name: 'Jonas Vetch' }] }) },
      ['Ada Quill', 'Jonas Vetch'],
    ],
    ['meta', { head: '<meta name="author" content="By Ada Quill">' }, ['Ada Quill']],
    ['microdata', { above: '<span itemprop="author"><b itemprop="name">Ada Quill</b></span>' }, ['Ada Quill']],
    ['a link to the author', { above: '<p>von <a rel="author" href="/a">Ada Quill</a></p>' }, ['Ada Quill']],
    ['a byline', { above: '<p>By Ada Quill and Jonas Vetch</p>' }, ['Ada Quill', 'Jonas Vetch']],
    [
      'an element with a telling class',
      { above: '<div class="post-author">Eingestellt von Ada Quill am 3. Februar 2020</div>' },
      ['Ada Quill'],
    ],
    ['a line with more than a byline', { above: '<p>3 February 2020 | By Ada Quill</p>' }, ['Ada Quill']],
  ])('are read from %s', (_, parts, authors) => {
    expect(extract(createPage(parts)).authors).toEqual(authors)
  })

  test('are the persons of the byline before the paper that JSON-LD names', () => {
    const head = `${JSON_LD({ author: { name: 'Lannow Courier' } })}<meta property="og:site_name" content="Lannow Courier">`
    expect(extract(createPage({ head, above: '<p>By Ada Quill</p>' })).authors).toEqual(['Ada Quill'])
    expect(extract(createPage({ head })).authors).toEqual(['Lannow Courier'])
  })

  test('are not those of the comments', () => {
    const below = '<div class="comments"><p class="comment-author">Troll Meyer</p></div>'
    expect(extract(createPage({ below })).authors).toEqual([])
  })
})

describe('the headline of a page', () => {
  test.each([
    [
      'the title without the paper',
      `<title>${HEADLINE} | Lannow Courier</title><meta property="og:site_name" content="Lannow Courier">${TEXT}`,
    ],
    [
      'the heading that the title repeats',
      `<title>${HEADLINE} « The Lannow Courier</title><h1 class="site">The Lannow Courier</h1><h1 class="entry-title">${HEADLINE}</h1>${TEXT}`,
    ],
    [
      'the longest form, which the title shortens',
      `<title>Storm closes « The Lannow Courier</title><h2><a href="/index.html">The Lannow Courier</a></h2><h1>${HEADLINE}</h1>${TEXT}`,
    ],
    [
      'a heading without its kicker',
      `<title>${HEADLINE}</title><h1><span class="kicker">Weather</span> <span>${HEADLINE}</span></h1>${TEXT}`,
    ],
    [
      'the printed heading before the title for search engines',
      `<title>Storm: what we know</title><h1>${HEADLINE}</h1>${TEXT}`,
    ],
    [
      'a heading beside the linked name of the paper',
      `<h1><a href="/">The Lannow Courier</a></h1><h1>${HEADLINE}</h1>${TEXT}`,
    ],
  ])('is %s', (_, html) => {
    expect(extract(html).headline).toBe(HEADLINE)
  })
})

test.each([
  [
    'the name of the paper from meta',
    { head: '<meta property="og:site_name" content="Lannow Courier">' },
    { source: 'Lannow Courier' },
  ],
  [
    'section and tags',
    { head: '<meta property="article:section" content="Coast"><meta name="keywords" content="storm, ferry">' },
    { tags: ['Coast', 'storm', 'ferry'] },
  ],
  [
    'the summary',
    { head: '<meta name="description" content="Two days &amp;amp; no ferry.">' },
    { summary: 'Two days & no ferry.' },
  ],
  ['the language', {}, { language: 'en' }],
  ['the address that the page was saved from', {}, { url: 'https://courier.example/coast/storm.html' }],
])('a page gives %s', (_, parts, fields) => {
  expect(extract(createPage(parts))).toMatchObject(fields)
})

test('the name of the paper is read from the title if nothing else gives it', () => {
  const html = createPage({}).replace(`<title>${HEADLINE}`, `<title>${HEADLINE} - Lannow Courier`)
  expect(extract(html).source).toBe('Lannow Courier')
})
