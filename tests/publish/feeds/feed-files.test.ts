import { afterEach, expect, test, vi } from 'vitest'
import { createFeedFiles, listFeedNotes } from '../../../src/publish/feeds/feed-files.ts'
import { examplePage, exampleSettings } from '../metadata/example-pages.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('an archive has an Atom feed and a JSON Feed', () => {
  expect(Array.from(createFeedFiles(exampleSettings(), [examplePage()]), ([path]) => path)).toEqual([
    'feed.xml',
    'feed.json',
  ])
  expect(listFeedNotes([examplePage()])).toEqual([])
})

test('feeds of the same articles are the same at any time', () => {
  const now = [...createFeedFiles(exampleSettings(), [examplePage()])]
  vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z') })
  expect([...createFeedFiles(exampleSettings(), [examplePage()])]).toEqual(now)
})

test('undated articles are not in the feeds, and a note counts them', () => {
  const newest = [examplePage({ date: null })]
  const files = new Map(createFeedFiles(exampleSettings(), newest))
  expect(files.get('feed.xml')).not.toContain('<entry')
  expect(listFeedNotes(newest)).toEqual(['Articles that have no date and are therefore not in the feeds: 1.'])
})
