import { afterEach, describe, expect, test, vi } from 'vitest'
import { machineFiles, machineNotes } from '../../../src/publish/machines/machine-files.ts'
import { examplePage, exampleSettings, HOME } from './example-pages.ts'

const INPUT = {
  settings: exampleSettings(),
  pages: [{ path: '/', changed: null }],
  newest: [examplePage()],
}
const AT_HOME = { ...INPUT, settings: exampleSettings({ home: HOME }) }

function filesOf(input: Parameters<typeof machineFiles>[0]): ReadonlyMap<string, string> {
  return new Map(Array.from(machineFiles(input), ([path, content]) => [path, String(content)]))
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the files for machines', () => {
  test('are all there where the archive knows its home', () => {
    expect([...filesOf(AT_HOME).keys()].toSorted()).toEqual([
      'feed.json',
      'feed.xml',
      'manifest.webmanifest',
      'opensearch.xml',
      'robots.txt',
      'sitemap.xml',
    ])
    expect(machineNotes(AT_HOME)).toEqual([])
  })

  test('are those without absolute addresses where it does not, and the summary says so', () => {
    expect([...filesOf(INPUT).keys()].toSorted()).toEqual([
      'feed.json',
      'feed.xml',
      'manifest.webmanifest',
      'robots.txt',
    ])
    expect(machineNotes(INPUT)).toEqual([expect.stringMatching(/^archive\.yaml names no home: .+ Add "home: /)])
  })

  test('are the same at any time', () => {
    const now = filesOf(AT_HOME)
    vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z') })
    expect(filesOf(AT_HOME)).toEqual(now)
  })

  test('welcome every robot, and lead it to the sitemap where there is one', () => {
    expect(filesOf(INPUT).get('robots.txt')).toBe('User-agent: *\nAllow: /\n')
    expect(filesOf(AT_HOME).get('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap.xml\n`)
  })

  test('have no article without a date, and the summary says how many', () => {
    const input = { ...AT_HOME, newest: [examplePage({ date: null })] }
    expect(filesOf(input).get('feed.xml')).not.toContain('<entry')
    expect(machineNotes(input)).toEqual(['Articles that have no date and are therefore not in the feeds: 1.'])
  })
})
