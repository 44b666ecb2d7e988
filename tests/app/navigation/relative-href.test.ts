import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeHref } from '../../../src/app/navigation/relative-href.ts'

const hrefFrom = (pathname: string, to: string) => relativeHref({ pathname, search: '' }, to)

describe('relativeHref', () => {
  test.each([
    ['/', '/', 'index.html'],
    ['/index.html', '/', 'index.html'],
    ['/', '/?q=a/b', 'index.html?q=a/b'],
    ['/', '/articles/a.html', 'articles/a.html'],
    ['/articles/a.html', '/', '../index.html'],
    ['/articles/a.html', '/?q=b', '../index.html?q=b'],
    ['/articles/a.html', '/articles/b.html', 'b.html'],
    ['/articles/a.html', '/months/index.html', '../months/index.html'],
    ['/a/b/c', '/articles/a.html', '../../articles/a.html'],
    ['/a/b/', '/a/', '../index.html'],
    ['/articles/a.html', '#note-1', '#note-1'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(hrefFrom(from, to)).toBe(expected)
  })

  test('resolves to the file of its target in a browser, regardless of the path of the archive', () => {
    const segment = fc.stringMatching(/^[a-z0-9.:-]{1,6}$/).filter((text) => !/^\.+$/.test(text))
    const path = fc.tuple(fc.array(segment, { maxLength: 3 }), fc.constantFrom('', 'page.html', 'a:b'))
    const address = path.map(([folders, file]) => `/${folders.map((folder) => `${folder}/`).join('')}${file}`)
    const mount = fc.array(segment, { maxLength: 2 }).map((folders) => folders.map((folder) => `/${folder}`).join(''))
    const tail = fc.constantFrom('', '?q=a/b', '#note', '?q=../x#note')
    fc.assert(
      fc.property(mount, address, address, tail, (root, from, to, behind) => {
        const page = new URL(root + from, 'https://example.org')
        const file = to.endsWith('/') ? `${to}index.html` : to
        expect(new URL(hrefFrom(from, to + behind), page).href).toBe(`https://example.org${root}${file}${behind}`)
      }),
    )
  })
})
