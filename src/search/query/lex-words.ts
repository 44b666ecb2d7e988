import type { QuerySpan } from './query-node.ts'

export type Token = MarkToken | TermToken

interface MarkToken extends QuerySpan {
  readonly kind: 'open' | 'close' | 'or' | 'minus'
}

export type TermToken = TextToken | OperatorToken

/** A word or a quoted phrase without an operator. */
interface TextToken extends QuerySpan {
  readonly kind: 'text'
  readonly value: Value
}

/** A name and a colon, with the value directly after the colon, if any. The name need not be a known operator. */
export interface OperatorToken extends QuerySpan {
  readonly kind: 'operator'
  /** The name as the reader typed it. */
  readonly name: string
  readonly value: Value | null
}

export interface Value extends QuerySpan {
  /** The text without quotation marks, and without spaces at both ends. */
  readonly text: string
  readonly quotes: 'none' | 'closed' | 'unclosed'
}

const MARKS: Readonly<Record<string, MarkToken['kind']>> = {
  '(': 'open',
  ')': 'close',
  '|': 'or',
  '-': 'minus',
  '−': 'minus',
  '–': 'minus',
}
/** Groups of quotation marks. Any mark of a group closes a quote, because countries differ on which mark opens one. */
const QUOTES = ['"', '“”„', '«»']
/** Hebrew acronyms such as צה"ל contain a quotation mark, which neither opens nor closes a quote. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/y
const BARE = /[^\s()|"“”„«»]+/y
/** Bounded, because regular expression engines overflow if they must backtrack over millions of letters. */
const NAME = /\p{L}[\p{L}\p{M}_-]{0,31}:/uy
const SPACE = /\s+/y

/** Splits any text into tokens. Every character except spaces is in exactly one token. */
export function lexWords(text: string): readonly Token[] {
  const tokens: Token[] = []
  let index = matchAt(SPACE, text, 0).length
  while (index < text.length) {
    const token = readToken(text, index)
    tokens.push(token)
    index = token.end + matchAt(SPACE, text, token.end).length
  }
  return tokens
}

/** `start` must be before the end of the text and not at a space. */
function readToken(text: string, start: number): Token {
  const mark = MARKS[text.charAt(start)]
  if (mark !== undefined) return { kind: mark, start, end: start + 1 }
  const name = matchAt(NAME, text, start)
  if (name !== '') {
    const value = readValue(text, start + name.length)
    const end = value.end
    return { kind: 'operator', name: name.slice(0, -1), value: end > value.start ? value : null, start, end }
  }
  const value = readValue(text, start)
  const { end } = value
  return value.quotes === 'none' && value.text === 'OR'
    ? { kind: 'or', start, end }
    : { kind: 'text', value, start, end }
}

function readValue(text: string, start: number): Value {
  return readQuoted(text, start) ?? readBare(text, start)
}

/** Reads a value without quotation marks, which may be empty. */
function readBare(text: string, start: number): Value {
  let end = start + matchAt(BARE, text, start).length
  // A loop instead of one pattern, for the same reason as the bound of NAME.
  while (matchAt(GERSHAYIM, text, end) !== '') end += 1 + matchAt(BARE, text, end + 1).length
  return { text: text.slice(start, end), quotes: 'none', start, end }
}

/** Returns null if no quotation mark opens at `start`. An unclosed quote extends to the end of the text. */
function readQuoted(text: string, start: number): Value | null {
  const marks = QUOTES.find((group) => start < text.length && group.includes(text.charAt(start)))
  if (marks === undefined) return null
  let index = start + 1
  while (index < text.length && !(marks.includes(text.charAt(index)) && matchAt(GERSHAYIM, text, index) === '')) {
    index += isEscape(text, index) ? 2 : 1
  }
  const isClosed = index < text.length
  return {
    text: text
      .slice(start + 1, index)
      .replace(/\\(["\\])/g, '$1')
      .trim(),
    quotes: isClosed ? 'closed' : 'unclosed',
    start,
    end: isClosed ? index + 1 : text.length,
  }
}

function isEscape(text: string, index: number): boolean {
  return text.charAt(index) === '\\' && /["\\]/.test(text.charAt(index + 1))
}

/** Returns the match of a sticky pattern at an index, or an empty text. */
function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? ''
}
