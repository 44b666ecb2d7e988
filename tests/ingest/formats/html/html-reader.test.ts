import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlReader } from '../../../../src/ingest/formats/html/html-reader.ts'
import type { UnresolvedArticle } from '../../../../src/ingest/formats/reader.ts'
import { Diagnostics } from '../../../../src/ingest/diagnostics/diagnostics.ts'
import { anyDamage, damageBytes } from '../../../damage-bytes.ts'
import { readText } from '../../read-text.ts'
import { createPage, saveComplete, saveWithSingleFile, saveWithSingleFileOnce } from '../saved-pages.ts'

function read(page: string | Buffer): UnresolvedArticle {
  return htmlReader.read({ path: 'a.html', bytes: Buffer.from(page) }, new Diagnostics('a.html')).parse()
}

/** The addresses of the pictures, and the sizes of those inside the page. */
function listPictures({ body }: UnresolvedArticle) {
  if (body.kind !== 'html') return null
  const addresses = JSON.stringify(body.nodes).match(/(?<="src":")[^"]*/g) ?? []
  return {
    addresses: addresses.map((address) => address.replace(/^part:.*/, 'part')),
    sizes: body.parts.map(({ size }) => size),
  }
}

describe('the pictures of a page', () => {
  test.each([
    ['inside the page of SingleFile', saveWithSingleFile(), ['part'], [924]],
    ['that SingleFile has stored once', saveWithSingleFileOnce(), ['part'], [924]],
    ['beside the page', saveComplete(), ['./Lamp House Relit - Vellport Gazette_files/lamp-800.jpg'], []],
    ['on the web', createPage({ src: 'https://press.example.net/a.jpg' }), ['https://press.example.net/a.jpg'], []],
    ['with a forged key', createPage({ src: 'part:raw-0-99' }), [], []],
  ])('%s have their address', (_, page, addresses, sizes) => {
    expect(listPictures(read(page))).toEqual({ addresses, sizes })
  })

  test('are addresses on the web in a page of SingleFile that does not contain them', () => {
    const page = saveWithSingleFile().replace(/data:image\/png;base64,[\w+/=]+/, '"/img/lamp-800.jpg"')
    expect(listPictures(read(page))?.addresses).toEqual(['https://press.example.net/img/lamp-800.jpg'])
  })
})

describe('a page', () => {
  test.each([
    ['UTF-8 that it does not declare', Buffer.from(createPage().replace('<meta charset="utf-8">', ''))],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${createPage()}`, 'utf16le')],
    ['UTF-8 with zero bytes', Buffer.from(createPage().replace('<p>', '<p>\0\0'))],
    ['Windows-1251', encode1251(createPage().replaceAll('utf-8', 'windows-1251'))],
    [
      'Windows-1251 that is declared late',
      encode1251(createPage({ head: `<!--${'x'.repeat(9000)}-->` }).replaceAll('utf-8', 'windows-1251')),
    ],
  ])('in %s is decoded without a finding', (_, bytes) => {
    const { article, codes } = readText(bytes, 'a.html')
    expect(article?.excerpt).toContain('Vellport breakwater')
    expect(JSON.stringify(article)).toMatch(/county(?:’|Є)s fund/)
    expect(codes.filter((code) => code !== 'control-characters-removed')).toEqual([])
  })

  test.each([
    ['<html data-sfz>', `<!DOCTYPE html><html data-sfz><head></head><!--sfz-data PK\u0003\u0004`],
    ['<sfz-extra-data>', '<!DOCTYPE html><html><sfz-extra-data>AAAA</sfz-extra-data>PK'],
  ])('that is a self-extracting ZIP file (%s) is refused with a remedy', (_, page) => {
    expect(readText(page, 'a.html').printed).toEqual([
      'a.html:1:1  error  self-extracting  expected a page of SingleFile as HTML, found a self-extracting ZIP file. Open it in a browser, and save it again with the option File format › HTML.',
    ])
  })

  test('that is too large without its pictures is a finding', () => {
    const { codes, printed } = readText(createPage({ top: `<p>${'a '.repeat(9_000_000)}</p>` }), 'a.html')
    expect(codes).toEqual(['over-limit'])
    expect(printed[0]).toContain('expected at most 16777216 bytes of text')
  })

  test('of 40 MB of pictures leaves a few kilobytes of HTML to be parsed', () => {
    const picture = `<img src="data:image/jpeg;base64,${'A'.repeat(4_000_000)}">`
    const { body } = read(createPage({ top: picture.repeat(10) }))
    expect(body.kind === 'html' && body.textBytes).toBeLessThan(10_000)
    expect(body.kind === 'html' && body.nodes.length).toBeGreaterThan(5)
  })

  test('with thousands of pictures inside is read', () => {
    const image = `<img src="data:image/png;base64,${'A'.repeat(400)}">`
    const { article } = readText(createPage({ top: image.repeat(10_000) }), 'a.html')
    expect(article?.headline).toBe('Lamp House Relit')
  })

  test.each([
    ['a quotation mark', '<img src="'],
    ['an apostrophe', "<img src='data:image/svg+xml,"],
    ['a comment', '<!--'],
    ['a script', '<script>'],
    ['the address of a picture', '<img src="data:image/png;base64,AAAA'],
  ])('that does not end %s is read or is a finding', (_, end) => {
    for (const page of [createPage({ foot: end }), createPage({ top: end.repeat(2_000) })]) {
      expect(readText(page, 'a.html').codes).not.toContain('ingest-failed')
    }
  })

  test('with any damage is read or is a finding, and never an error of the program', () => {
    const bytes = Buffer.from(saveWithSingleFileOnce())
    fc.assert(
      fc.property(anyDamage, (damage) => {
        expect(readText(damageBytes(bytes, damage), 'a.html').codes).not.toContain('ingest-failed')
      }),
      { numRuns: 100 },
    )
  })
})

/** Characters of ASCII, and a few others as one letter of Windows-1251. */
function encode1251(text: string): Buffer {
  return Buffer.from(text.replace(/[^\n -~]/g, '\u00aa'), 'latin1')
}
