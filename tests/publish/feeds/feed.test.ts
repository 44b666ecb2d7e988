import { describe, expect, test } from 'vitest'
import { createFeed } from '../../../src/publish/feeds/feed.ts'
import { examplePage, exampleSettings, HOME } from '../metadata/example-pages.ts'

const settings = exampleSettings()

function timesOf(fields: Parameters<typeof examplePage>[0]) {
  const { entries } = createFeed(settings, [examplePage(fields)])
  return entries.map(({ published, updated }) => ({ published, updated }))
}

function addressesIn(home: string | null): readonly string[] {
  return createFeed(exampleSettings({ home }), [examplePage()]).entries.map(({ address }) => address)
}

describe('the id of an entry', () => {
  const page = examplePage({ url: 'https://press.example.net/ferry' })
  const idIn = (fields: Parameters<typeof exampleSettings>[0], newest = page) =>
    createFeed(exampleSettings(fields), [newest]).entries[0]?.id

  test('is a unique UUID', () => {
    expect(idIn({})).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(idIn({}, examplePage({ slug: 'another', url: page.article.url }))).not.toBe(idIn({}))
  })

  test('does not change if the home or the title of the archive changes', () => {
    expect(idIn({ home: HOME })).toBe(idIn({}))
    expect(idIn({ title: 'The Courier and Gazette' })).toBe(idIn({}))
  })

  test('differs between two archives if the article has no original address', () => {
    const own = examplePage()
    expect(idIn({ title: 'The Courier' }, own)).not.toBe(idIn({ title: 'The Gazette' }, own))
  })
})

describe('the timestamps of an entry', () => {
  test('are the dates of the publication and of a later update', () => {
    const published = '2021-05-14T18:30:00Z'
    expect(timesOf({ time: '18:30' })).toEqual([{ published, updated: published }])
    expect(timesOf({ time: '18:30', updated: '2021-05-14' })).toEqual([{ published, updated: published }])
    expect(timesOf({ time: '18:30', updated: '2021-05-15' })).toEqual([{ published, updated: '2021-05-15T00:00:00Z' }])
  })

  test('consist of only the date of the update if the publication date is unknown', () => {
    expect(timesOf({ date: null, updated: '2021-05-15' })).toEqual([
      { published: null, updated: '2021-05-15T00:00:00Z' },
    ])
  })

  test('come from the article, and an article without any date has no entry', () => {
    expect(timesOf({ date: null })).toEqual([])
  })
})

describe('a feed', () => {
  test('has the timestamp of its latest entry, not the current time', () => {
    const pages = [examplePage(), examplePage({ slug: 'b', date: '2020-01-01', updated: '2022-02-03' })]
    expect(createFeed(settings, pages).updated).toBe('2022-02-03T00:00:00Z')
    expect(createFeed(settings, []).updated).toBe('1970-01-01T00:00:00Z')
  })

  test('has absolute addresses if the archive has a home, and relative addresses otherwise', () => {
    expect(addressesIn(HOME)).toEqual(['https://archive.example.org/a/b/articles/ferry-returns.html'])
    expect(addressesIn(null)).toEqual(['./articles/ferry-returns.html'])
  })
})
