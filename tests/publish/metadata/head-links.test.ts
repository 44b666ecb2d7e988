import { expect, test } from 'vitest'
import { createHeadLinks } from '../../../src/publish/metadata/head-links.ts'
import { exampleSettings, HOME } from './example-pages.ts'

test('the links of a page to the feeds and the web app manifest are relative to the page', () => {
  expect(createHeadLinks(exampleSettings({ home: null }), '../')).toEqual([
    { rel: 'alternate', type: 'application/atom+xml', title: 'The Courier (Atom)', href: '../feed.xml' },
    { rel: 'alternate', type: 'application/feed+json', title: 'The Courier (JSON Feed)', href: '../feed.json' },
    { rel: 'manifest', href: '../manifest.webmanifest' },
  ])
})

test('a page links to the search description if the archive has a home', () => {
  expect(createHeadLinks(exampleSettings({ home: HOME }), './')).toContainEqual({
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    title: 'The Courier',
    href: './opensearch.xml',
  })
})
