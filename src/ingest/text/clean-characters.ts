import { FINDINGS } from '../diagnostics/findings.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'

// Direction overrides, embeddings and isolates can make a line look like a different text. The marks U+200E and U+200F
// cannot, so they are kept.
// eslint-disable-next-line no-control-regex -- the expression removes control characters
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
/** Markdown and HTML can write an unwanted character as a numeric reference. No named reference exists for one. */
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi

/** Text in the Stream-Safe Text Format of Unicode (UAX #15) has no longer run of marks: the time to order them is quadratic. */
const MARKS_WITHOUT_JOINER = /\p{M}{30}(?=\p{M})/gu
const GRAPHEME_JOINER = '\u034f'

/** Matches every text that the steps below can change. */
const MAY_BE_UNCLEAN = /[^\t\n -~]|&#|^[ \t]+$/m

/**
 * Normalises line ends to LF, page breaks to spaces, and letters to NFC. Removes control characters and direction
 * overrides, with a warning. Divides more than 30 combining marks by an invisible joiner.
 */
export function cleanCharacters(raw: string, diagnostics: Diagnostics): string {
  return MAY_BE_UNCLEAN.test(raw) ? applyAllSteps(raw, diagnostics) : raw
}

/** Exported for the test that compares it with the shortcut of `cleanCharacters`. */
export function applyAllSteps(raw: string, diagnostics: Diagnostics): string {
  const text = raw
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[\f\v]/g, ' ')
    .replace(/\ufeff/g, '')
    // Wide spaces are layout: a line of wide spaces is blank, and an indented line starts a paragraph.
    .replace(/^[\u00a0\u2000-\u200a\u3000]+/gm, '')
    .replace(/^[^\S\n]+$/gm, '')
    .replace(REFERENCE, (reference, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      const character = code > 0x10ffff ? '' : String.fromCodePoint(code)
      return character.search(UNWANTED) === 0 ? character : reference
    })
    .replace(MARKS_WITHOUT_JOINER, `$&${GRAPHEME_JOINER}`)
  const found = text.match(UNWANTED)
  if (found === null) return text.normalize('NFC')
  const before = text.slice(0, text.search(UNWANTED)).split('\n')
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  diagnostics.add(FINDINGS.controlCharactersRemoved, position, found.length, formatCodePoint(found[0]))
  return text.replace(UNWANTED, '').normalize('NFC')
}

/**
 * Cleans a value that may contain escapes, such as `&#x202e;`, `&#13;` or `\u202e`. It has no position for a warning. A
 * carriage return becomes a line feed, as in a browser that parses it.
 */
export function removeUnwanted(value: string): string {
  return value
    .replace(UNWANTED, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
