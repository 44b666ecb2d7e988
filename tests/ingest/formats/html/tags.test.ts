import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedParts } from '../../../../src/ingest/formats/html/pictures.ts'
import { formatTag, listTags } from '../../../../src/ingest/formats/html/tags.ts'

const IMAGE = new Set(['img'])

test.each([
  ['<img src=a.png alt=a>', { src: 'a.png', alt: 'a' }],
  ['<IMG SRC = "a>b" alt>', { src: 'a>b', alt: '' }],
  [`<img src='a"b'/>`, { src: 'a"b' }],
  ['<img src=a src=b>', { src: 'a' }],
  ['<img/src=a/b>', { src: 'a/b' }],
  ['<img\n>', {}],
])('%s is read like by a browser', (html, attributes) => {
  const [tag] = listTags(`<p>${html}</p>`, IMAGE)
  expect(Object.fromEntries(tag?.attributes ?? [])).toEqual(attributes)
  expect([tag?.start, tag?.end]).toEqual([3, 3 + html.length])
})

test('a tag without an end, and other tags, are not listed', () => {
  expect(listTags('<image><p src=a><img src="a', IMAGE)).toEqual([])
})

test('a tag that is written again has the same attributes', () => {
  const attributes = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,5}$/),
    fc.string().map((text) => text.replaceAll('"', "'")),
  )
  fc.assert(
    fc.property(attributes, (values) => {
      const [tag] = listTags(formatTag('img', new Map(Object.entries(values))), IMAGE)
      expect(Object.fromEntries(tag?.attributes ?? [])).toEqual(values)
    }),
  )
})

test('any text is passed in time proportional to its length', () => {
  const piece = fc.constantFrom('<img', ' src=', '"', "'", '>', '<', '=', '/', ' ', 'a')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(listTags(pieces.join(''), IMAGE).length).toBeLessThanOrEqual(pieces.length)
    }),
  )
  expect(listTags('<img '.repeat(200_000), IMAGE)).toEqual([])
})

const KEYS: Readonly<Record<string, string>> = { 'b.webp': 'raw-0-1', 'a.png?x=1&y=2': 'raw-1-2' }

test.each([
  ['<img src="a.png?x=1&amp;y=2" alt="A">', '<img src="part:raw-1-2" alt="A">'],
  ['<img src="c.png" srcset="d.png 1x, b.webp 2x" sizes="9vw">', '<img src="part:raw-0-1">'],
  ['<img src="c.gif" data-src="b.webp">', '<img src="part:raw-0-1">'],
  [
    '<picture><source srcset="b.webp 1x"><img src="c.png"></picture>',
    '<picture><source srcset="b.webp 1x"><img src="part:raw-0-1"></picture>',
  ],
  ['<picture><source srcset="b.webp"></picture><picture><img src="c.png"></picture>', null],
  ['<img src="c.png">', null],
])('of %s, the candidate that is inside is the picture', (html, changed) => {
  expect(embedParts(html, (address) => KEYS[address] ?? null)).toBe(changed ?? html)
})
