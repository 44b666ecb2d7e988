import type { Span } from './query-node.ts'

export type Token = MarkToken | TermToken

export interface MarkToken extends Span {
  readonly kind: 'open' | 'close' | 'or' | 'minus'
}

export type TermToken = TextToken | OperatorToken

/** Something to look up that has no operator. */
export interface TextToken extends Span {
  readonly kind: 'text'
  readonly value: Value
}

/** A name and a colon, whether it is an operator or not; the value is what stands right behind the colon. */
export interface OperatorToken extends Span {
  readonly kind: 'operator'
  /** As it was typed. */
  readonly name: string
  readonly value: Value | null
}

/** `text` is without the quotation marks and the spaces inside of them. */
export interface Value extends Span {
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
/** A mark is closed by any of its own group, since countries differ on which of them opens. */
const QUOTES = ['"', '“”„', '«»']
/** Hebrew sets a quotation mark inside its acronyms, as in צה"ל; there it neither opens nor closes. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/y
const BARE = /[^\s()|"“”„«»]+/y
/** Bounded, since engines overflow on millions of letters that a pattern may have to give back. */
const NAME = /\p{L}[\p{L}\p{M}_-]{0,31}:/uy
const SPACE = /\s+/y

/** Every character but spaces is in exactly one token; any text has tokens. */
export function lexWords(text: string): readonly Token[] {
  const tokens: Token[] = []
  let index = matchAt(SPACE, text, 0).length
  while (index < text.length) {
    const token = tokenAt(text, index)
    tokens.push(token)
    index = token.end + matchAt(SPACE, text, token.end).length
  }
  return tokens
}

/** There must be a token: `start` is before the end of the text, and at no space. */
function tokenAt(text: string, start: number): Token {
  const mark = MARKS[text.charAt(start)]
  if (mark !== undefined) return { kind: mark, start, end: start + 1 }
  const name = matchAt(NAME, text, start)
  if (name !== '') {
    const value = valueAt(text, start + name.length)
    return { kind: 'operator', name: name.slice(0, -1), value, start, end: value?.end ?? start + name.length }
  }
  const value = quotedAt(text, start) ?? bareAt(text, start)
  const { end } = value
  return value.quotes === 'none' && value.text === 'OR'
    ? { kind: 'or', start, end }
    : { kind: 'text', value, start, end }
}

function valueAt(text: string, start: number): Value | null {
  const value = quotedAt(text, start) ?? bareAt(text, start)
  return value.end === start ? null : value
}

function bareAt(text: string, start: number): Value {
  let end = start + matchAt(BARE, text, start).length
  // A loop, for the same reason as the bound of NAME.
  while (matchAt(GERSHAYIM, text, end) !== '') end += 1 + matchAt(BARE, text, end + 1).length
  return { text: text.slice(start, end), quotes: 'none', start, end }
}

/** Null where no quotation mark opens; one that is not closed goes to the end of the text. */
function quotedAt(text: string, start: number): Value | null {
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

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? ''
}
