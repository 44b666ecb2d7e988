import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { serialiseJsonLd } from '../../../src/publish/metadata/json-ld.ts'
import { type PageHead, renderHead, renderLinkElements } from '../../../src/publish/pages/page-head.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSettings } from '../metadata/example-pages.ts'

const PAGE: PageHead = {
  title: 'Ferry Returns · The Courier',
  description: 'The ferry came back.',
  settings: exampleSettings(),
  root: './',
  isNotFound: false,
  inlineScript: null,
  article: null,
  address: null,
}

/** Returns the data of the only JSON-LD script in the HTML. */
function jsonLdIn(html: string): unknown {
  const scripts = selectAll('script[type="application/ld+json"]', fromHtml(html, { fragment: true }))
  expect(scripts).toHaveLength(1)
  return JSON.parse(scripts.map((script) => toString(script)).join(''))
}

describe('the head of a list', () => {
  test('contains the names of the page and of the archive', () => {
    const html = renderHead(PAGE)
    expect(html).toContain('<title>Ferry Returns · The Courier</title>')
    expect(html).toContain('<meta property="og:type" content="website">')
    expect(html).toContain('<meta property="og:site_name" content="The Courier">')
    expect(html).not.toContain('og:url')
    expect(html).not.toContain('ld+json')
  })

  test('contains its address if the archive has a home', () => {
    const html = renderHead({ ...PAGE, address: 'https://archive.example.org/' })
    expect(html).toContain('<meta property="og:url" content="https://archive.example.org/">')
    expect(html).toContain('<link rel="canonical" href="https://archive.example.org/">')
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

  test('has the address of its own page as canonical, because the original may disappear', () => {
    const home = 'https://archive.example.org/articles/ferry-returns.html'
    expect(renderHead({ ...PAGE, article, address: home })).toContain(`<link rel="canonical" href="${home}">`)
    expect(renderHead({ ...PAGE, article })).not.toContain('canonical')
  })

  test('contains a link to the original and a description as a news article', () => {
    const html = renderHead({ ...PAGE, article })
    expect(html).toContain('<link rel="original" href="https://courier.example.org/ferry">')
    expect(html).toContain('<meta property="article:published_time" content="2021-05-14T18:30">')
    expect(jsonLdIn(html)).toEqual(JSON.parse(serialiseJsonLd(article, PAGE.settings)))
  })

  test('omits unknown fields', () => {
    const html = renderHead({ ...PAGE, article: exampleArticle({ date: null }) })
    expect(html).not.toContain('published_time')
    expect(html).not.toContain('canonical')
  })

  test('keeps any headline inside its own elements', () => {
    const headline = '</script><script>alert(1)</script> "><img src=x onerror=alert(1)>'
    const html = renderHead({ ...PAGE, title: headline, description: headline, article: exampleArticle({ headline }) })
    const tree = fromHtml(html, { fragment: true })
    expect(selectAll('script', tree)).toHaveLength(1)
    expect(selectAll('img', tree)).toEqual([])
    expect(selectAll('title', tree).map((title) => toString(title))).toEqual([headline])
    expect(jsonLdIn(html)).toMatchObject({ '@graph': [{ headline }, {}] })
  })
})

test('links to modules and data are in a template element, whose content is inserted after the first paint', () => {
  const assets = { modules: ['assets/list.js'], styles: ['assets/list.css'] }
  const preloadedUnfiltered = ['data/rows.json']
  expect(renderLinkElements({ assets, preloaded: ['data/calendar.x.json'], preloadedUnfiltered }, '../')).toBe(
    '<link rel="stylesheet" href="../assets/list.css">' +
      '<template><link rel="modulepreload" crossorigin="anonymous" href="../assets/list.js">' +
      '<link rel="preload" as="fetch" crossorigin="anonymous" href="../data/calendar.x.json">' +
      '<link rel="preload" as="fetch" crossorigin="anonymous" data-unfiltered="" href="../data/rows.json"></template>',
  )
  expect(renderLinkElements({ assets: { ...assets, modules: [] }, preloaded: [] }, './')).not.toContain('template')
})
