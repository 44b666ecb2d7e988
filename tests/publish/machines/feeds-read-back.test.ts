import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { ATOM_FILE, JSON_FEED_FILE } from '../../../src/publish/machines/machine-paths.ts'
import { machineFiles } from '../../../src/publish/machines/machine-files.ts'
import { prose } from '../../archive/make-article.ts'
import { examplePage, exampleSettings, HOME } from './example-pages.ts'

const newest = [
  examplePage({
    slug: 'ferry-returns',
    headline: 'Ferry & “Pier” Return',
    authors: ['Ada Quill', 'LPA'],
    tags: ['ferry', 'port <north>'],
    url: 'https://press.example.net/ferry',
    body: [prose('The ferry came back.', 'Nobody was on it.')],
  }),
  examplePage({ slug: 'hafen', headline: 'Hafen zu', language: 'de', date: '2020-01-02', body: [prose('Er ist zu.')] }),
]
const files = new Map(machineFiles({ settings: exampleSettings({ home: HOME }), pages: [], newest }))

test('a feed reader finds in both feeds the same articles, each with its whole text', () => {
  const atom = parseAtomFeed(String(files.get(ATOM_FILE)))
  const json = parseJsonFeed(String(files.get(JSON_FEED_FILE)))
  const entries = atom.entries?.map(({ id, title, content, links, authors, categories }) => ({
    id,
    title: title?.value ?? title,
    content: content?.value ?? content,
    address: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    authors: authors?.map(({ name }) => name),
    tags: categories?.map(({ term }) => term),
  }))
  const items = json.items?.map(({ id, title, content_html, url, authors, tags }) => ({
    id,
    title,
    content: content_html,
    address: url,
    authors: authors?.map(({ name }) => name),
    tags,
  }))
  expect(entries).toEqual(items)
  expect(items?.map(({ title }) => title)).toEqual(['Ferry & “Pier” Return', 'Hafen zu'])
  expect(items?.map(({ address }) => address)).toEqual([
    `${HOME}articles/ferry-returns.html`,
    `${HOME}articles/hafen.html`,
  ])
  expect(items?.[0]).toMatchObject({ authors: ['Ada Quill', 'LPA'], tags: ['ferry', 'port <north>'] })
  expect(items?.[0]?.content).toContain('Nobody was on it.')
})

test('a feed reader learns when each was published, and what the archive is called', () => {
  const atom = parseAtomFeed(String(files.get(ATOM_FILE)))
  const json = parseJsonFeed(String(files.get(JSON_FEED_FILE)))
  expect(atom.entries?.map(({ published }) => published)).toEqual(json.items?.map((item) => item.date_published))
  expect(json.title).toBe('The Courier')
  expect(json.items?.map(({ language }) => language)).toEqual(['en', 'de'])
})
