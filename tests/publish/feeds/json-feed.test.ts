import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFeed } from '../../../src/publish/feeds/feed.ts'
import { serialiseJsonFeed } from '../../../src/publish/feeds/json-feed.ts'
import { prose } from '../../archive/make-article.ts'
import { examplePage, exampleSettings, HOME } from '../metadata/example-pages.ts'
import { EXAMPLE_PICTURES, FIRST_PICTURE } from '../metadata/example-pictures.ts'
import { hostileTexts } from '../metadata/hostile-texts.ts'
import { readJsonFeed } from './json-reader.ts'

function read(...input: Parameters<typeof createFeed>) {
  return readJsonFeed(serialiseJsonFeed(createFeed(...input)))
}

describe('the JSON Feed', () => {
  test('contains all known fields of an article', () => {
    const page = examplePage({
      authors: ['Ada Quill', 'LPA'],
      time: '18:30',
      updated: '2021-05-15',
      url: 'https://press.example.net/ferry',
      tags: ['ferry'],
      pictures: EXAMPLE_PICTURES,
      body: [prose('It came.')],
    })
    const feed = read(exampleSettings({ home: HOME }), [page])
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Courier',
      home_page_url: HOME,
      feed_url: `${HOME}feed.json`,
      description: 'All of a paper.',
      language: 'en',
      items: [
        {
          id: feed.items[0]?.id,
          url: `${HOME}articles/ferry-returns.html`,
          external_url: 'https://press.example.net/ferry',
          title: 'Ferry Returns',
          content_html: '<figure><figcaption>Lost in the move</figcaption></figure><p>It came.</p>',
          summary: 'The ferry came back on Friday.',
          image: HOME + FIRST_PICTURE,
          date_published: '2021-05-14T18:30:00.000Z',
          date_modified: '2021-05-15T00:00:00.000Z',
          authors: [{ name: 'Ada Quill' }, { name: 'LPA' }],
          tags: ['ferry'],
          language: 'en',
        },
      ],
    })
  })

  test('has no field for a value that the article lacks, and no address that needs a home', () => {
    const { items, ...feed } = read(exampleSettings({ description: '' }), [examplePage({ excerpt: '' })])
    expect(Object.keys(feed)).toEqual(['version', 'title', 'language'])
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'url', 'title', 'content_html', 'date_published', 'language'])
  })

  test('of an empty archive has an empty list of items, and starts with the version', () => {
    expect(Object.keys(read(exampleSettings({ description: '' }), []))).toEqual([
      'version',
      'title',
      'language',
      'items',
    ])
  })

  test('contains any text unchanged', () => {
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        const settings = exampleSettings({ title: text, description: text })
        const page = examplePage({ headline: text, authors: [text], tags: [text], excerpt: text })
        const { title, description, items } = read(settings, [page])
        expect([title, description, items[0]?.title, items[0]?.summary]).toEqual([text, text, text, text])
        expect([items[0]?.authors, items[0]?.tags]).toEqual([[{ name: text }], [text]])
      }),
      { numRuns: 50 },
    )
  })
})
