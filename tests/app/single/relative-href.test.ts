import { describe, expect, test } from 'vitest'
import { fragmentHref, relativeHref } from '../../../src/app/single/relative-href.ts'

describe('an address within a single file', () => {
  test.each([
    ['/', '/articles/a.html', '#/articles/a.html'],
    ['/articles/a.html', '/?q=a%23b', '#/?q=a%23b'],
    ['/articles/a.html', '/months/2020-02.html', '#/months/2020-02.html'],
  ])('from %s to %s is the fragment %s', (from, to, expected) => {
    expect(relativeHref(from, to)).toBe(expected)
  })

  test('leads to a place within a page by the whole address of the page', () => {
    const page = { pathname: '/articles/a.html', search: '?q=b' }
    const href = fragmentHref(page, '#note-1')
    expect(href).toBe('#/articles/a.html?q=b#note-1')
    expect(new URL(href, 'file:///archive.html').hash).toBe(href)
  })
})
