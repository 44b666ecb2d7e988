import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeWords, parseContentType } from '../../../../src/ingest/formats/mhtml/headers.ts'
import { parseMhtml } from '../../../../src/ingest/formats/mhtml/parse-mhtml.ts'
import { anyDamage, damageBytes } from '../../../damage-bytes.ts'
import { readText } from '../../read-text.ts'
import { createPage, saveAsMhtml, URL_OF_PAGE } from '../saved-pages.ts'

const PAGE = saveAsMhtml()

/** A MHTML file with these headers and lines. */
function write(...lines: readonly string[]): Buffer {
  return Buffer.from(['MIME-Version: 1.0', ...lines].join('\r\n'), 'latin1')
}

const RELATED = 'Content-Type: multipart/related; type="text/html"; boundary="b"'

describe('parseMhtml', () => {
  test('finds the parts of a file whose boundary ends in hyphens', () => {
    const { parts, isWhole } = parseMhtml(PAGE)
    expect(isWhole).toBe(true)
    expect(parts.map(({ contentType, location, id }) => [contentType.type, location, id])).toEqual([
      ['text/html', 'https://press.example.net/2021/11/06/lamp-house-relit-4411', 'frame-A@mhtml.blink'],
      ['text/html', 'https://ads.example.com/frame', 'frame-B@mhtml.blink'],
      ['image/png', 'https://press.example.net/img/lamp-1600.jpg', null],
    ])
  })

  test('finds the parts of a part', () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      '',
      'plain',
      '--c',
      'Content-Type: text/html',
      '',
      'page',
      '--c--',
    ]
    const { parts, isWhole } = parseMhtml(write(RELATED, '', 'preamble', '--b', ...inner, '--b--', 'epilogue'))
    expect(parts.map(({ contentType }) => contentType.type)).toEqual(['text/plain', 'text/html'])
    expect(isWhole).toBe(true)
  })

  test.each([
    ['without a last delimiter', write(RELATED, '', '--b', '', 'a'), 1, false],
    ['without a delimiter', write(RELATED, '', 'a'), 0, false],
    ['with a longer boundary in its text', write(RELATED, '', '--b', '', '--bc', '--b--'), 1, true],
    ['with a single part', write('Content-Type: text/html', '', 'a'), 1, true],
    ['without a boundary', write('Content-Type: multipart/related', '', 'a'), 1, true],
    ['with headers alone', write(RELATED), 0, false],
  ])('%s is read as far as it goes', (_, bytes, count, isWhole) => {
    const file = parseMhtml(bytes)
    expect([file.parts.length, file.isWhole]).toEqual([count, isWhole])
  })

  test('looks for the parts of a part only inside it', () => {
    const [first, second] = ['c', 'd'].map((boundary) => `Content-Type: multipart/mixed; boundary=${boundary}`)
    const bytes = write(RELATED, '', '--b', first ?? '', '', '--b', second ?? '', '', '--c', '', '--d', '', '--b--')
    expect(parseMhtml(bytes).parts).toHaveLength(1)
  })

  test('refuses a file with too many parts', () => {
    expect(() => parseMhtml(write(RELATED, '', ...Array.from({ length: 20_002 }, () => '--b'), '--b--'))).toThrow(
      'at most 20000 parts',
    )
  })
})

/** A part of the type text/html. */
function part(id: string, text: string): readonly string[] {
  return ['--b', 'Content-Type: text/html', `Content-ID: <${id}>`, '', text]
}

describe('a MHTML file', () => {
  test('of Internet Explorer is read in its code page', () => {
    const html = createPage()
      .replace('<meta charset="utf-8">', '')
      .replaceAll(/[’“”]/g, "'")
      .replaceAll('Lamp House Relit', 'Caf\u00e9 Relit')
    const bytes = write(
      'From: "Saved by Windows Internet Explorer 8"',
      'Date: Sat, 20 Nov 2010 10:00:00 +0100',
      RELATED,
      '',
      '--b',
      'Content-Type: text/html; charset="windows-1252"',
      'Content-Location: http://press.example.net/cafe-relit-4411',
      '',
      html,
      '--b--',
    )
    const { article, codes } = readText(bytes, 'a.mht')
    expect(codes).not.toContain('legacy-encoding')
    expect(article).toMatchObject({
      headline: 'Café Relit',
      url: 'http://press.example.net/cafe-relit-4411',
      saved: { date: '2010-11-20', tool: 'Windows Internet Explorer', address: null },
    })
  })

  test('with a start parameter begins with that part', () => {
    const other = createPage().replace('Lamp House Relit</h1>', 'Advert</h1>')
    const bytes = write(`${RELATED}; start="<two>"`, '', ...part('one', other), ...part('two', createPage()), '--b--')
    expect(readText(bytes, 'a.mht').article?.headline).toBe('Lamp House Relit')
  })

  test('that is cut after its page is read, with a finding', () => {
    const { article, codes } = readText(PAGE.subarray(0, PAGE.indexOf('frame-B')), 'a.mhtml')
    expect(article?.headline).toBe('Lamp House Relit')
    expect(codes).toContain('page-cut')
  })

  test('of a copy of the Wayback Machine has the original address, links and pictures', () => {
    const prefix = 'https://web.archive.org/web/20211107080910/'
    const bytes = Buffer.from(
      saveAsMhtml({ encoding: 'binary' })
        .toString('latin1')
        .replaceAll('https://press.example.net', `${prefix}https://press.example.net`),
      'latin1',
    )
    const { parsed, html } = readText(bytes, 'a.mhtml')
    expect(parsed?.article).toMatchObject({
      url: URL_OF_PAGE,
      saved: { date: '2021-11-14', tool: 'Chromium', address: `${prefix}${URL_OF_PAGE}` },
      pictures: [{ sources: [{ kind: 'part' }] }],
    })
    expect(html).not.toContain('web.archive.org')
  })

  test('without a page is a finding', () => {
    expect(readText(write(RELATED, '', '--b', 'Content-Type: image/png', '', '', '--b--'), 'a.mht').codes).toEqual([
      'page-broken',
    ])
  })

  test('with any damage is read or is a finding, and never an error of the program', () => {
    fc.assert(
      fc.property(anyDamage, (damage) => {
        expect(readText(damageBytes(PAGE, damage), 'a.mhtml').codes).not.toContain('ingest-failed')
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['=?utf-8?Q?Zw=C3=B6lf=20Boote?=', 'Zwölf Boote'],
  ['=?UTF-8?B?Wnc=?= =?utf-8?b?w7ZsZg==?= Boote', 'Zwölf Boote'],
  ['=?iso-8859-1?q?Caf=E9_noir?=', 'Café noir'],
  ['=?none?q?a?= b', '=?none?q?a?= b'],
  ['A pier', 'A pier'],
])('the header %j says %j', (written, decoded) => {
  expect(decodeWords(written)).toBe(decoded)
})

test('a content type has a type in lower case, and parameters with or without quotation marks', () => {
  const { type, parameters } = parseContentType('Multipart/Related; boundary="a; b"; type=text/html;charset=')
  expect([type, ...parameters]).toEqual([
    'multipart/related',
    ['boundary', 'a; b'],
    ['type', 'text/html'],
    ['charset', ''],
  ])
})
