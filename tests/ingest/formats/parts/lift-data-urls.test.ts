import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractPart } from '../../../../src/ingest/formats/parts/decode-part.ts'
import { liftDataUrls } from '../../../../src/ingest/formats/parts/lift-data-urls.ts'
import { parsePartKey } from '../../../../src/ingest/formats/parts/part-key.ts'

const PICTURE = Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 7) % 256))
const BASE64 = PICTURE.toString('base64')
const SVG = `<svg xmlns='http://www.w3.org/2000/svg'>${'<path d="M0 0h9"/>'.repeat(20)}</svg>`

/** Lifts the embedded files, and decodes each at its place. */
function lift(page: string) {
  const bytes = Buffer.from(page)
  const lifted = liftDataUrls(bytes)
  const parts = [...lifted.keys].map((key) => {
    const ranges = parsePartKey(key)
    return ranges === null ? null : extractPart(bytes, ranges)
  })
  return { html: lifted.bytes.toString().replace(/part:[a-z\d-]+-\d+-\d+/g, 'KEY'), parts }
}

describe('liftDataUrls', () => {
  test.each([
    ['between quotation marks', `é<img src="data:image/png;base64,${BASE64}" alt=a>`, 'é<img src="KEY" alt=a>'],
    ['between apostrophes', `<img src='data:image/png;base64,${BASE64}'>`, "<img src='KEY'>"],
    ['without quotation marks', `<img src=data:image/png;base64,${BASE64} alt=a>`, '<img src=KEY alt=a>'],
    ['at the end of a tag', `<img src=data:image/png;base64,${BASE64}>`, '<img src=KEY>'],
    ['in CSS', `:root{--a:url(data:image/png;base64,${BASE64})}`, ':root{--a:url(KEY)}'],
    [
      'in a list of candidates',
      `<img srcset="data:image/png;base64,${BASE64} 2x, b.png">`,
      '<img srcset="KEY 2x, b.png">',
    ],
    ['with parameters', `"data:image/png;charset=utf-8;base64,${BASE64}"`, '"KEY"'],
    ['without a type', `"data:;base64,${BASE64}"`, '"KEY"'],
    ['with escaped slashes', `"data:image\\/png;base64,${BASE64}"`, `"data:image\\/png;base64,${BASE64}"`],
    ['with escapes', `"data:image/png;base64,${encodeURIComponent(BASE64)}"`, '"KEY"'],
    ['with line breaks', `"data:image/png;base64,${BASE64.replace(/.{76}/g, '$&\n')}"`, '"KEY"'],
    ['at the end of the file', `<img src="data:image/png;base64,${BASE64}`, '<img src="KEY'],
  ])('a picture %s becomes a part', (_, page, html) => {
    const lifted = lift(page)
    expect(lifted.html).toBe(html)
    expect(lifted.parts).toEqual(html.includes('KEY') ? [PICTURE] : [])
  })

  test.each([
    ['as text', SVG.replaceAll('"', '&quot;')],
    ['with escapes', encodeURIComponent(SVG)],
  ])('a drawing %s becomes a part', (_, written) => {
    const { html, parts } = lift(`<img src="data:image/svg+xml,${written}">`)
    expect(html).toBe('<img src="KEY">')
    expect(parts.map(String)).toEqual([SVG])
  })

  test.each([
    [
      'a short placeholder',
      '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    ],
    ['a text', `<a href="data:text/plain,${'a'.repeat(900)}">`],
    ['a word', 'The data: 1,200 ships.'],
    ['a drawing without an end', `<img src="data:image/svg+xml,${'a'.repeat(900)}`],
  ])('%s stays', (_, page) => {
    expect(lift(page)).toEqual({ html: page, parts: [] })
  })

  test('10,000 pictures, and as many without an end, are lifted in one pass', () => {
    const pictures = lift(`<img src="data:image/png;base64,${BASE64}">`.repeat(10_000))
    expect(pictures.parts).toHaveLength(10_000)
    const unclosed = `"data:image/svg+xml,'data:image/svg+xml,`.repeat(10_000)
    expect(lift(unclosed).parts).toEqual([])
  })

  test('no bytes make it throw, and what is not lifted stays in its order', () => {
    const piece = fc.oneof(
      fc.constantFrom('data:', 'data:image/png;base64,', `data:a/b;base64,${BASE64}`, '"', "'", '%4', '\\', ','),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bytes = Buffer.from(pieces.join(''))
        const { bytes: lifted, keys } = liftDataUrls(bytes)
        let restored = lifted.toString('latin1')
        for (const key of keys) {
          const [{ start, end } = { start: 0, end: 0 }] = parsePartKey(key) ?? []
          const header = bytes.lastIndexOf('data:', start)
          restored = restored.replace(`part:${key}`, () => bytes.toString('latin1', header, end))
        }
        expect(restored).toBe(bytes.toString('latin1'))
      }),
    )
  })
})
