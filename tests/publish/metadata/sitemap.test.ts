import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../../src/archive/iso-date.ts'
import { MAX_URLS, createSitemapFiles } from '../../../src/publish/metadata/sitemap.ts'
import { isoDateOf } from '../../archive/arbitraries.ts'
import { HOME } from './example-pages.ts'

function filesFor(home: string, pages: Parameters<typeof createSitemapFiles>[1]): ReadonlyMap<string, string> {
  return new Map(Array.from(createSitemapFiles(home, pages), ([path, content]) => [path, String(content)]))
}

function manyPages(count: number, changed: IsoDate | null = null) {
  return Array.from({ length: count }, (_, index) => ({ path: `/articles/a-${index}.html`, changed }))
}

function addressesIn(xml: string | undefined): number {
  return xml?.split('<loc>').length ?? 0
}

describe('a sitemap', () => {
  test('contains every page except 404.html', () => {
    const pages = [
      { path: '/', changed: isoDateOf('2021-05-15') },
      { path: '/articles/a.html', changed: null },
      { path: '/404.html', changed: null },
    ]
    expect([...filesFor(HOME, pages)]).toEqual([
      [
        'sitemap.xml',
        '<?xml version="1.0" encoding="utf-8"?>\n' +
          '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
          '<url><loc>https://archive.example.org/a/b/</loc><lastmod>2021-05-15</lastmod></url>' +
          '<url><loc>https://archive.example.org/a/b/articles/a.html</loc></url>' +
          '</urlset>\n',
      ],
    ])
  })

  test('is one file if it has at most the maximum number of URLs', () => {
    const files = filesFor(HOME, manyPages(MAX_URLS))
    expect([...files.keys()]).toEqual(['sitemap.xml'])
  })

  test('of more URLs is an index of parts, each with the date of its last change', () => {
    const older = manyPages(MAX_URLS, isoDateOf('2020-01-01'))
    const files = filesFor(HOME, [...older, { path: '/articles/new.html', changed: isoDateOf('2021-05-15') }])
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
    expect(files.get('sitemap.xml')).toContain(
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
        `<sitemap><loc>${HOME}sitemap-1.xml</loc><lastmod>2020-01-01</lastmod></sitemap>` +
        `<sitemap><loc>${HOME}sitemap-2.xml</loc><lastmod>2021-05-15</lastmod></sitemap></sitemapindex>`,
    )
    expect(addressesIn(files.get('sitemap-1.xml'))).toBe(MAX_URLS + 1)
    expect(addressesIn(files.get('sitemap-2.xml'))).toBe(2)
  })

  test('has no part above the maximum size, even if addresses are long', () => {
    const home = `https://archive.example.org/${'&'.repeat(50)}${'a'.repeat(2300)}/`
    const files = filesFor(home, manyPages(20_500))
    const sizes = Array.from(files.values(), (xml) => Buffer.byteLength(xml))
    expect(files.size).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50 * 1024 * 1024)
  })
})
