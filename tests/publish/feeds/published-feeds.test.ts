import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { serialiseAtomFeed } from '../../../src/publish/feeds/atom-feed.ts'
import { createFeed } from '../../../src/publish/feeds/feed.ts'
import { METADATA_FILES } from '../../../src/publish/metadata/file-names.ts'
import { createFeedFiles } from '../../../src/publish/feeds/feed-files.ts'
import { prose } from '../../archive/make-article.ts'
import { readAtomEntries } from './atom-reader.ts'
import { examplePage, exampleSettings, HOME } from '../metadata/example-pages.ts'
import { EXAMPLE_PICTURES, FIRST_PICTURE } from '../metadata/example-pictures.ts'
import { hostileTexts } from '../metadata/hostile-texts.ts'
import { readJsonFeed } from './json-reader.ts'
import { inXml } from '../../site/build/xml-reader.ts'

const newest = [
  examplePage({
    slug: 'ferry-returns',
    headline: 'Ferry & “Pier” Return',
    authors: ['Ada Quill', 'LPA'],
    tags: ['ferry', 'port <north>'],
    time: '23:30:15-05:00',
    updated: '2021-05-16',
    url: 'https://press.example.net/ferry',
    pictures: EXAMPLE_PICTURES,
    body: [prose('The ferry came back.', 'Nobody was on it.')],
  }),
  examplePage({ slug: 'hafen', headline: 'Hafen zu', language: 'de', date: '2020-01-02', body: [prose('Er ist zu.')] }),
]

test.each([HOME, null])(
  'feed readers find the same entries in both feeds of an archive with the home %s',
  async (home) => {
    const files = new Map(createFeedFiles(exampleSettings({ home }), newest))
    const entries = await readAtomEntries(String(files.get(METADATA_FILES.atom.path)))
    const { items } = readJsonFeed(String(files.get(METADATA_FILES.jsonFeed.path)))
    expect(entries).toEqual(
      items.map((item) => ({
        id: item.id,
        title: item.title,
        address: item.url,
        authors: item.authors?.map(({ name }) => name) ?? [],
        tags: item.tags ?? [],
        language: item.language,
        published: item.date_published,
        updated: item.date_modified ?? item.date_published,
        summary: item.summary,
        enclosures: item.image === undefined ? [] : [{ url: item.image, type: 'image/webp' }],
        html: item.content_html,
      })),
    )
    expect(entries).toMatchObject([
      {
        title: 'Ferry & “Pier” Return',
        address: `${home ?? './'}articles/ferry-returns.html`,
        authors: ['Ada Quill', 'LPA'],
        tags: ['ferry', 'port <north>'],
        language: 'en',
        published: '2021-05-15T04:30:15.000Z',
        updated: '2021-05-16T00:00:00.000Z',
        enclosures: [{ url: `${home ?? './'}${FIRST_PICTURE}`, type: 'image/webp' }],
        html: expect.stringContaining('Nobody was on it.'),
      },
      { title: 'Hafen zu', enclosures: [], language: 'de', published: '2020-01-02T00:00:00.000Z' },
    ])
  },
)

/** Atom readers may collapse and trim white space (RFC 4287, 3.1.1.1). */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

test('a feed reader finds any text unchanged in the Atom feed', async () => {
  await fc.assert(
    fc.asyncProperty(hostileTexts(), async (text) => {
      const fields = { headline: text, authors: [text, text], tags: [text], excerpt: text, body: [prose(text)] }
      const feed = createFeed(exampleSettings(), [examplePage(fields)])
      const [entry] = await readAtomEntries(serialiseAtomFeed(feed))
      const said = words(inXml(text))
      expect(words(entry?.title ?? '')).toBe(said)
      expect(entry?.authors.map(words)).toEqual([said, said])
      expect(entry?.tags.map(words)).toEqual(said === '' ? [] : [said])
      expect(words(entry?.summary ?? '')).toBe(said)
      expect(words(entry?.html ?? '')).toBe(words(inXml(feed.entries[0]?.html ?? '')))
    }),
    { numRuns: 200 },
  )
})
