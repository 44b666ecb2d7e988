import { FINDINGS } from '../diagnostics/findings.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'

// Overrides, embeddings and isolates can make a line read as what it does not say; the marks U+200E and U+200F cannot.
// eslint-disable-next-line no-control-regex -- control characters are what is removed
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
/** Of Markdown and HTML: a reference to an unwanted character is that character. No name has one. */
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi

/** What any of the steps below could change: ASCII without signs of its own is composed already. */
const PERHAPS_UNCLEAN = /[^\t\n -~]|&#|^[ \t]+$/m

/** Line ends become LF, page breaks spaces, letters are composed (NFC); characters that no text needs go, with a warning. */
export function cleanCharacters(raw: string, diagnostics: Diagnostics): string {
  return PERHAPS_UNCLEAN.test(raw) ? cleanAny(raw, diagnostics) : raw
}

/** The same by all its steps. Exported for its test, which holds the two together. */
export function cleanAny(raw: string, diagnostics: Diagnostics): string {
  const text = raw
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[\f\v]/g, ' ')
    .replace(/\ufeff/g, '')
    // A line of nothing but wide spaces is blank to a reader, and one that begins with them is a plain paragraph.
    .replace(/^[\u00a0\u2000-\u200a\u3000]+/gm, '')
    .replace(/^[^\S\n]+$/gm, '')
    .replace(REFERENCE, (reference, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      const character = code > 0x10ffff ? '' : String.fromCodePoint(code)
      return character.search(UNWANTED) === 0 ? character : reference
    })
  const found = text.match(UNWANTED)
  if (found === null) return text.normalize('NFC')
  const before = text.slice(0, text.search(UNWANTED)).split('\n')
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  diagnostics.add(FINDINGS.controlCharactersRemoved, position, found.length, nameOf(found[0]))
  return text.replace(UNWANTED, '').normalize('NFC')
}

/** The same for a value that reached the text by an escape (`&#x202e;`, `\u202e`), where there is no place to name. */
export function withoutUnwanted(value: string): string {
  return value.replace(UNWANTED, '').replace(/\p{Surrogate}/gu, '\ufffd')
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
