import { afterEach, expect, test, vi } from 'vitest'
import { createMetadataFiles, listMetadataNotes } from '../../../src/publish/metadata/metadata-files.ts'
import { exampleSettings, HOME } from './example-pages.ts'

const WITH_HOME = exampleSettings({ home: HOME })
const WITHOUT_HOME = exampleSettings({ home: null })

function filesOf(settings: typeof WITH_HOME): ReadonlyMap<string, string> {
  const files = createMetadataFiles({ settings, articles: [] }, ['/'])
  return new Map(Array.from(files, ([path, text]) => [path, String(text)]))
}

afterEach(() => {
  vi.useRealTimers()
})

test('an archive with a home has all metadata files', () => {
  expect([...filesOf(WITH_HOME).keys()].toSorted()).toEqual([
    'manifest.webmanifest',
    'opensearch.xml',
    'robots.txt',
    'sitemap.xml',
  ])
  expect(listMetadataNotes(WITH_HOME)).toEqual([])
})

test('an archive without a home omits the files that need absolute addresses, with a note', () => {
  expect([...filesOf(WITHOUT_HOME).keys()].toSorted()).toEqual(['manifest.webmanifest', 'robots.txt'])
  expect(listMetadataNotes(WITHOUT_HOME)).toEqual([
    expect.stringMatching(/^archive\.yaml names no home: .+ Add "home: /),
  ])
})

test('metadata files of the same pages are the same at any time', () => {
  const now = filesOf(WITH_HOME)
  vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z') })
  expect(filesOf(WITH_HOME)).toEqual(now)
})

test('robots.txt allows all robots, and names the sitemap if there is one', () => {
  expect(filesOf(WITHOUT_HOME).get('robots.txt')).toBe('User-agent: *\nAllow: /\n')
  expect(filesOf(WITH_HOME).get('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap.xml\n`)
})
