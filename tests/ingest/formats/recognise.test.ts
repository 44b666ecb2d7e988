import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Format, mayBeArticle, recogniseFormat } from '../../../src/ingest/formats/recognise.ts'

const BLINK = `From: <Saved by Blink>
Snapshot-Content-Location: https://press.example.net/pier
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--a----"

`

function recognise(path: string, bytes: string | Uint8Array): Format | null {
  return recogniseFormat({ path, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
}

describe('recogniseFormat', () => {
  test.each([
    ['a.txt', 'The Pier\n\nBy Ada Quill', 'text'],
    ['a.md', '---\ntitle: The Pier\n---\n', 'text'],
    ['a.markdown', '# The Pier', 'text'],
    ['a.txt', '', 'text'],
    ['a.md', '<div align="center">\n\n# The Pier', 'text'],
    ['a.txt', 'From: our correspondent\n\nThe pier is gone.', 'text'],
    ['a.txt', 'Title: The Pier\nAuthor: Ada Quill\n\nThe pier is gone.', 'text'],
    ['a.txt', '<!DOCTYPE html><title>The Pier</title>', 'html'],
    ['a.txt', '<!-- saved from url=(0029)https://press.example.net/pier -->\n<html>', 'html'],
    ['a.html', '\ufeff\n<!doctype HTML><title>', 'html'],
    ['a.html', '<p>The pier is gone.', 'html'],
    ['a.xhtml', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "…">', 'html'],
    ['a.php', '<html lang="en">', 'html'],
    ['index', '<!DOCTYPE html>', 'html'],
    ['a.mht', '<!DOCTYPE html>', 'html'],
    ['a.html', 'The pier is gone.', null],
    ['a.html', '', null],
    ['a.html', '<?xml version="1.0"?><rss>', 'html'],
    ['index', 'The pier is gone.', null],
    ['index', '<?xml version="1.0"?><rss>', null],
    ['a.mhtml', BLINK, 'mhtml'],
    ['a.txt', BLINK, 'mhtml'],
    ['a.html', BLINK.replaceAll('\n', '\r\n'), 'mhtml'],
    ['a.mht', 'Content-Type: text/html\n\n<p>', 'mhtml'],
    ['a.txt', `To: editor@press.example.net\n${BLINK}`, 'text'],
    ['a.webarchive', 'bplist00\u0001', 'webarchive'],
    ['a', 'bplist00 WebMainResource', 'webarchive'],
    ['a', 'bplist00 Preferences', null],
    ['a.webarchive', 'nothing', null],
  ] as const)('%s with %j is %s', (path, bytes, format) => {
    expect(recognise(path, bytes)).toBe(format)
  })

  test('UTF-16 is recognised like UTF-8', () => {
    expect(recognise('a.html', Buffer.from('\ufeff<!DOCTYPE html>', 'utf16le'))).toBe('html')
  })

  test('no bytes make it throw, and a text file is always some format', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(recognise('a.txt', bytes)).not.toBeNull()
        recognise('a.mhtml', bytes)
      }),
    )
  })
})

test.each([
  ['a.txt', 'yes'],
  ['b/A.HTML', 'yes'],
  ['a.mhtml', 'yes'],
  ['a.webarchive', 'yes'],
  ['pier', 'unsure'],
  ['b.c/pier', 'unsure'],
  ['index.php', 'unsure'],
  ['index.html?p=3', 'unsure'],
  ['index.html@p=3', 'unsure'],
  ['pier.jpg', 'no'],
  ['style.css', 'no'],
  ['feed.xml', 'no'],
] as const)('%s may be an article: %s', (path, answer) => {
  expect(mayBeArticle(path)).toBe(answer)
})
