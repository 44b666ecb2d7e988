import { describe, expect, test } from 'vitest'
import { isCacheable, classifyUrl, pageKey } from '../../../src/app/offline/classify-url.ts'

const SCOPE = 'https://example.org/one/'

describe('classifyUrl', () => {
  test.each([
    ['', 'page'],
    ['?q=ferry', 'page'],
    ['index.html', 'page'],
    ['articles/ferry-returns.html', 'page'],
    ['articles/ferry-returns?q=ferry#top', 'page'],
    ['months/', 'page'],
    ['months/index.html', 'page'],
    ['months/2020-02.2.html', 'page'],
    ['months/undated.html', 'page'],
    ['data/archive.json', 'manifest'],
    ['data/chunks/2020s.abcdefgh/rows.json', 'data'],
    ['data/search/root.abcdefgh.bin', 'data'],
    ['data/search/words.abcdefgh.bin', 'data'],
    ['data/search/terms/0.abcdefgh.bin', 'data'],
    ['data/search/positions/12.abcdefgh.bin', 'data'],
    ['data/calendar.abcdefgh.json', 'data'],
    ['data/locations/3.abcdefgh.json', 'data'],
    ['data/chunks/undated.2.abcdefgh/63.json', 'data'],
    ['data/pictures/ab/abcdefghij234567-640.webp', 'picture'],
    ['data/pictures/ab/abcdefghij234567-thumb.webp', 'picture'],
    ['assets/list-abcdefgh.js', 'asset'],
  ])('recognises the kind of a URL by its path: %j', (path, kind) => {
    expect(classifyUrl(SCOPE + path, SCOPE)).toBe(kind)
  })

  test.each([
    ['another archive in a subfolder', `${SCOPE}two/`],
    ['a page of another archive in a subfolder', `${SCOPE}two/articles/ferry-returns.html`],
    ['data of another archive in a subfolder', `${SCOPE}two/data/archive.json`],
    ['a file beside the archive', 'https://example.org/data/archive.json'],
    ['a folder whose name starts with the name of the archive', 'https://example.org/one-more/index.html'],
    ['another origin', 'https://example.net/one/index.html'],
    ['foreign data', `${SCOPE}data/prices.json`],
    ['foreign data with a hash', `${SCOPE}data/prices.abcdefgh.json`],
    ['foreign data in a folder of the archive', `${SCOPE}data/chunks/1987.abcdefgh/prices.json`],
    ['a foreign picture', `${SCOPE}data/pictures/ab/pier-640.webp`],
    ['a picture in the folder of another', `${SCOPE}data/pictures/aa/abcdefghij234567-640.webp`],
    ['the report', `${SCOPE}data/report.json`],
    ['the service worker', `${SCOPE}sw.js`],
    ['a feed', `${SCOPE}feed.xml`],
    ['an invalid article address', `${SCOPE}articles/A%20B.html`],
    ['an invalid month address', `${SCOPE}months/2020-13.html`],
  ])('returns null for %s', (_, address) => {
    expect(classifyUrl(address, SCOPE)).toBe(null)
  })
})

test('a page has one cache key for all queries and fragments', () => {
  const addresses = [SCOPE, `${SCOPE}?q=ferry`, `${SCOPE}index.html`, `${SCOPE}index.html?from=2020-01-01#top`]
  expect(new Set(addresses.map(pageKey))).toEqual(new Set([SCOPE]))
  expect(pageKey(`${SCOPE}articles/a.html?q=b`)).toBe(`${SCOPE}articles/a.html`)
})

function answer(status: number, type: string): Response {
  return new Response(null, { status, headers: { 'content-type': type } })
}

describe('a response', () => {
  test('is cacheable if it has the requested kind', () => {
    expect(isCacheable('page', answer(200, 'text/html; charset=utf-8'))).toBe(true)
    expect(isCacheable('data', answer(200, 'application/json'))).toBe(true)
    expect(isCacheable('asset', new Response('x'))).toBe(true)
    expect(isCacheable('picture', answer(200, 'image/webp'))).toBe(true)
  })

  test('is not cacheable if it is an error, a part of a file, or a page instead of a data file', () => {
    expect(isCacheable('page', answer(404, 'text/html'))).toBe(false)
    expect(isCacheable('data', answer(206, 'application/json'))).toBe(false)
    expect(isCacheable('data', answer(200, 'text/html'))).toBe(false)
    expect(isCacheable('picture', answer(200, 'text/html'))).toBe(false)
    expect(isCacheable('asset', answer(200, 'text/html; charset=utf-8'))).toBe(false)
    expect(isCacheable('page', answer(200, 'application/json'))).toBe(false)
  })
})
