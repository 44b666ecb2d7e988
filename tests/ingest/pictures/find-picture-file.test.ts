import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPictureFinder } from '../../../src/ingest/pictures/find-picture-file.ts'

const FILES = [
  '2020/pier.jpg',
  '2020/harbour/pier.jpg',
  '2021/tower one.jpg',
  '2021/Caf\u00e9.PNG',
  '_resources/0123456789abcdef0123456789abcdef.jpg',
  'a/image.png',
  'b/image.png',
  'page_files/photo(1).webp',
  'news.example.org/media/boat.jpg',
  'site/wp-content/uploads/2019/03/quay.jpg',
  'notes.pdf',
]
const { findPath, findAddress } = createPictureFinder([
  ...FILES.map((path) => ({ path })),
  { path: 'pages/Storm_files/wave-640.jpg', of: 'pages/Storm.html' },
])

describe('a picture of the seeds folder', () => {
  test.each([
    ['2020/a.md', 'pier.jpg', '2020/pier.jpg'],
    ['2020/harbour/a.md', 'pier.jpg', '2020/harbour/pier.jpg'],
    ['2020/harbour/a.md', '../pier.jpg', '2020/pier.jpg'],
    ['x/a.md', '/2020/pier.jpg', '2020/pier.jpg'],
    ['x/a.md', '2020/pier.jpg', '2020/pier.jpg'],
    ['2021/a.md', 'tower%20one.jpg', '2021/tower one.jpg'],
    ['a.md', 'tower one.jpg?w=600#x', '2021/tower one.jpg'],
    ['2021/a.md', 'cafe\u0301.png', '2021/Caf\u00e9.PNG'],
    ['a.md', 'page_files\\photo(1).webp', 'page_files/photo(1).webp'],
    ['a.md', ':/0123456789abcdef0123456789abcdef', '_resources/0123456789abcdef0123456789abcdef.jpg'],
    ['a/text.md', 'old/folder/image.png', 'a/image.png'],
  ])('is found from %s as %s', (seed, written, path) => {
    expect(findPath(seed, written)).toEqual({ kind: 'found', path })
  })

  test.each([
    ['2020/a.md', '../../../etc/pier.png'],
    ['a.md', '../outside.jpg'],
    ['a.md', 'lost.jpg'],
    ['a.md', 'notes'],
    ['a.md', '%E0%A4%A.jpg'],
    ['a.md', ''],
  ])('is not found from %s as %s', (seed, written) => {
    expect(findPath(seed, written)).toEqual({ kind: 'missing' })
  })

  test('is ambiguous if several files have its name and none is nearer', () => {
    expect(findPath('c/text.md', 'image.png')).toEqual({ kind: 'ambiguous', paths: ['a/image.png', 'b/image.png'] })
  })

  test('is never a file outside of the list, whatever the text writes', () => {
    const parts = fc.constantFrom('..', '.', '', '/', '%2e%2e', '2020', 'pier.jpg', '\\', 'C:', 'etc', '%00', '?')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (names) => {
        const found = findPath('2020/a.md', names.join('/'))
        expect(found.kind === 'found' ? FILES : [undefined]).toContain(found.kind === 'found' ? found.path : undefined)
      }),
    )
  })
})

describe('a picture on the web', () => {
  test.each([
    ['https://old.example.net/wp-content/uploads/2019/03/quay.jpg', 'site/wp-content/uploads/2019/03/quay.jpg'],
    ['https://old.example.net/wp-content/uploads/2019/03/quay-300x200.jpg', 'site/wp-content/uploads/2019/03/quay.jpg'],
    ['https://news.example.org/media/boat.jpg?size=2', 'news.example.org/media/boat.jpg'],
  ])('is found if the folder has a copy: %s', (url, path) => {
    expect(findAddress('a.md', url)).toEqual({ kind: 'found', path })
  })

  test('is found beside the page that a browser saved it with, and for no other page', () => {
    const url = 'https://img.example.org/2020/wave-640.jpg?quality=80'
    expect(findAddress('pages/Storm.html', url)).toEqual({ kind: 'found', path: 'pages/Storm_files/wave-640.jpg' })
    expect(findAddress('pages/Calm.html', url)).toEqual({ kind: 'missing' })
  })

  test.each([
    'https://old.example.net/wp-content/uploads/2018/03/quay.jpg',
    'https://other.example.org/media/boat.jpg',
    'https://other.example.org/pier.jpg',
    'javascript:alert(1)',
  ])('is missing otherwise, although a file may have its name: %s', (url) => {
    expect(findAddress('2020/a.md', url)).toEqual({ kind: 'missing' })
  })
})
