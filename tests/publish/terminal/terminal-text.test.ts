import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { escapeLine, escapeLog } from '../../../src/publish/terminal/terminal-text.ts'

const SRC = join(import.meta.dirname, '../../../src')
/** They write constants and the codes that redraw a line, and everything else escaped. */
const PRINTERS = ['publish/terminal/print.ts', 'publish/cli/terminal-progress.ts']

test('a line shows control characters, direction overrides and line breaks as escapes', () => {
  expect(escapeLine('a\u001b[31m\r\n\u009b2J\u202e.txt\u2028\t')).toBe(
    String.raw`a\u{1b}[31m\u{d}\u{a}\u{9b}2J\u{202e}.txt\u{2028}\u{9}`,
  )
})

test('a log keeps colours, line feeds and tabs, and escapes everything else', () => {
  expect(escapeLog('\u001b[31mred\u001b[39m\n\tline')).toBe('\u001b[31mred\u001b[39m\n\tline')
  expect(escapeLog('\u001b[8mhidden\u001b[2J\u001b]0;title\u0007\r\u202e')).toBe(
    String.raw`\u{1b}[8mhidden\u{1b}[2J\u{1b}]0;title\u{7}\u{d}\u{202e}`,
  )
})

test('no character that a terminal interprets is left, of any text', () => {
  const everyCharacter = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).join('')
  expect(/[\p{Cc}\p{Bidi_Control}]/u.test(escapeLine(everyCharacter))).toBe(false)
})

test('no other module writes to the terminal', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const printers = files.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /process\.(?:stdout|stderr)\b|process\[|\bconsole\.|writeSync\([12]\b/.test(
        readFileSync(join(SRC, file), 'utf8'),
      ),
  )
  expect(printers.toSorted()).toEqual(PRINTERS.toSorted())
})
