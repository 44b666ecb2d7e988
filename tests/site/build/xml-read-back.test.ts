import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serialiseAtomFeed } from '../../../src/publish/feeds/atom-feed.ts'
import { createFeed } from '../../../src/publish/feeds/feed.ts'
import { serialiseOpenSearch } from '../../../src/publish/metadata/metadata-files.ts'
import { createSitemapFiles } from '../../../src/publish/metadata/sitemap.ts'
import { prose } from '../../archive/make-article.ts'
import { examplePage, exampleSettings, HOME } from '../../publish/metadata/example-pages.ts'
import { hostileTexts } from '../../publish/metadata/hostile-texts.ts'
import { childOf, inXml, openXmlReader, textsOf, type XmlElement, type XmlReader } from './xml-reader.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

let reader: XmlReader
beforeAll(async () => {
  reader = await openXmlReader()
})
afterAll(() => reader.close())

/** An attribute after an XML parser has read it. */
function inAttribute(text: string): string {
  return inXml(text).replace(/[\t\n]/g, ' ')
}

function authorsOf({ children }: XmlElement): readonly string[] {
  return children.filter(({ name }) => name === 'author').flatMap((author) => textsOf(author, 'name'))
}

describe('in the Atom feed, an XML parser finds', () => {
  test('all known fields of an article', async () => {
    const page = examplePage({
      authors: ['Ada Quill', 'LPA'],
      time: '18:30',
      updated: '2021-05-15',
      url: 'https://press.example.net/ferry?a=1&b=2',
      tags: ['ferry'],
      language: 'fr',
      body: [prose('It came.')],
    })
    const made = createFeed(exampleSettings({ home: HOME }), [page])
    const feed = await reader.read(serialiseAtomFeed(made))
    expect(feed).toMatchObject({ name: 'feed', namespace: ATOM, attributes: { 'xml:lang': 'en' } })
    expect(textsOf(feed, 'title')).toEqual(['The Courier'])
    expect(textsOf(feed, 'subtitle')).toEqual(['All of a paper.'])
    const links = feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)
    expect(links).toMatchObject([
      { rel: 'self', href: `${HOME}feed.xml` },
      { rel: 'alternate', href: HOME },
    ])
    const entry = childOf(feed, 'entry')
    expect(entry.attributes).toEqual({ 'xml:lang': 'fr' })
    expect(authorsOf(entry)).toEqual(['Ada Quill', 'LPA'])
    const others = entry.children.filter(({ name }) => name !== 'author')
    expect(others.map(({ name, attributes, text }) => ({ name, attributes, text }))).toEqual([
      { name: 'category', attributes: { term: 'ferry' }, text: '' },
      { name: 'content', attributes: { type: 'html' }, text: '<p>It came.</p>' },
      { name: 'id', attributes: {}, text: made.entries[0]?.id },
      {
        name: 'link',
        attributes: {
          rel: 'alternate',
          type: 'text/html',
          hreflang: 'fr',
          href: `${HOME}articles/ferry-returns.html`,
        },
        text: '',
      },
      { name: 'link', attributes: { rel: 'via', href: 'https://press.example.net/ferry?a=1&b=2' }, text: '' },
      { name: 'published', attributes: {}, text: '2021-05-14T18:30:00.000Z' },
      { name: 'summary', attributes: {}, text: 'The ferry came back on Friday.' },
      { name: 'title', attributes: {}, text: 'Ferry Returns' },
      { name: 'updated', attributes: {}, text: '2021-05-15T00:00:00.000Z' },
    ])
  })

  test('an author of every entry: its authors, or else its source, or else the archive', async () => {
    const newest = [examplePage({ source: 'press.example.net' }), examplePage({ slug: 'b' })]
    const feed = await reader.read(serialiseAtomFeed(createFeed(exampleSettings(), newest)))
    const entries = feed.children.filter(({ name }) => name === 'entry')
    expect(authorsOf(feed)).toEqual(['The Courier'])
    expect(entries.map(authorsOf)).toEqual([['press.example.net'], []])
  })

  test('any text unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts(), async (text) => {
        const page = examplePage({ headline: text, authors: [text], tags: [text], excerpt: text, body: [prose(text)] })
        const made = createFeed(exampleSettings({ title: text, description: text }), [page])
        const feed = await reader.read(serialiseAtomFeed(made))
        const entry = childOf(feed, 'entry')
        expect(textsOf(feed, 'title')).toEqual([inXml(text)])
        expect(textsOf(feed, 'subtitle')).toEqual([inXml(text)])
        expect(textsOf(entry, 'title')).toEqual([inXml(text)])
        expect(textsOf(entry, 'summary')).toEqual([inXml(text)])
        expect(authorsOf(entry)).toEqual([inXml(text)])
        expect(textsOf(entry, 'content')).toEqual([inXml(made.entries[0]?.html ?? '')])
        expect(childOf(entry, 'category').attributes).toEqual({ term: inAttribute(text) })
      }),
      { numRuns: 50 },
    )
  })
})

test('an XML parser finds the addresses of a sitemap unchanged', async () => {
  const home = 'https://archive.example.org/?a=1&b=]]>/'
  const [file] = createSitemapFiles(home, [{ path: '/', changed: null }])
  const sitemap = await reader.read(String(file?.[1]))
  expect(sitemap.children.map((url) => textsOf(url, 'loc'))).toEqual([[new URL(home).href]])
})

describe('in the search description, an XML parser finds', () => {
  test('the search address of the archive', async () => {
    const description = await reader.read(serialiseOpenSearch(exampleSettings(), HOME))
    expect(description).toMatchObject({
      name: 'OpenSearchDescription',
      namespace: 'http://a9.com/-/spec/opensearch/1.1/',
    })
    expect(textsOf(description, 'ShortName')).toEqual(['The Courier'])
    expect(description.children.filter(({ name }) => name === 'Url').map(({ attributes }) => attributes)).toEqual([
      { type: 'text/html', rel: 'results', template: `${HOME}?q={searchTerms}` },
      {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: `${HOME}opensearch.xml`,
      },
    ])
  })

  test('names truncated to the limits of the format', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts(), async (text) => {
        const read = await reader.read(serialiseOpenSearch(exampleSettings({ title: text, description: text }), HOME))
        expect(childOf(read, 'ShortName').text.length).toBeLessThanOrEqual(16)
        expect(childOf(read, 'LongName').text.length).toBeLessThanOrEqual(48)
        expect(childOf(read, 'Description').text.length).toBeLessThanOrEqual(1024)
        expect(inXml(text).startsWith(childOf(read, 'LongName').text)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
