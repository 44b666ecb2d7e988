import { describe, expect, test } from 'vitest'
import { fragmentHref } from '../../../src/app/single-file/fragment-href.ts'

describe('fragmentHref', () => {
  test.each([
    ['/', '/articles/a.html', '#/articles/a.html'],
    ['/articles/a.html', '/?q=a%23b', '#/?q=a%23b'],
    ['/articles/a.html', '/months/2020-02.html', '#/months/2020-02.html'],
  ])('on the page %s, a link to %s has the href %s', (pathname, to, expected) => {
    expect(fragmentHref({ pathname, search: '' }, to)).toBe(expected)
  })

  test('a link within a page has the whole address of the page in its href', () => {
    const href = fragmentHref({ pathname: '/articles/a.html', search: '?q=b' }, '#note-1')
    expect(href).toBe('#/articles/a.html?q=b#note-1')
    expect(new URL(href, 'file:///archive.html').hash).toBe(href)
  })
})
