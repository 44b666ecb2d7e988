import { FACETS } from '../../archive/query.ts'
import { joinNodes } from './join-nodes.ts'
import { hasLetter, prefixStarOf } from './letters.ts'
import type { OperatorToken, TermToken, Value } from './lex-words.ts'
import { DATE_OPERATORS, type DateOperator } from './operators.ts'
import type { PhraseNode, QueryNode, Span, WordNode } from './query-node.ts'
import type { QueryProblem } from './query-problem.ts'
import { readDateRange } from './read-date-range.ts'

/** Each starts with a letter or digit, so that it prints as a word. */
const WORDS_BETWEEN_COLONS = /[\p{L}\p{Nd}][^:]*/gu

export type Report = (kind: QueryProblem['kind'], span: Span) => void

/** What a term asks for; null where that is nothing, which is then reported. `text` is all that was typed. */
export function readTerm(token: TermToken, text: string, report: Report): QueryNode | null {
  if (token.value?.quotes === 'unclosed' && token.value.text !== '') report('unclosed-quote', token.value)
  const node = token.kind === 'text' ? readText(token.value) : readOperator(token, text, report)
  if (node === 'no-words') report('no-words', token)
  return node === 'no-words' ? null : node
}

function readText(value: Value): WordNode | PhraseNode | 'no-words' {
  if (!hasLetter(value.text)) return 'no-words'
  const { start, end } = value
  return value.quotes === 'none' ? wordOf(value.text, start) : { kind: 'phrase', text: value.text, start, end }
}

function readOperator(token: OperatorToken, text: string, report: Report): QueryNode | 'no-words' | null {
  const { value, start, end } = token
  const name = token.name.toLowerCase()
  const facet = FACETS.find((known) => known === name)
  const operator = DATE_OPERATORS.find((known) => known === name)
  if (facet === undefined && operator === undefined && name !== 'intitle') return readUnknown(token, text, report)
  if (value === null || value.text === '') {
    report('empty-value', token)
    return null
  }
  if (facet !== undefined) return { kind: 'facet', facet, value: value.text, start, end }
  if (operator !== undefined) return readDate(operator, value, token, report)
  const node = readText(value)
  return node === 'no-words' ? node : { kind: 'title', node, start, end }
}

function readDate(operator: DateOperator, value: Value, { start, end }: Span, report: Report): QueryNode | null {
  const range = readDateRange(operator, value.text)
  if (range !== null) return { kind: 'date', operator, written: value.text, ...range, start, end }
  report('bad-date', { start, end })
  return joinNodes('and', wordsIn(value))
}

function readUnknown(token: OperatorToken, text: string, report: Report): QueryNode | null {
  const { name, value, start, end } = token
  if (isPlainWord(token)) {
    if (value === null && text.charAt(end) === '(') report('unknown-operator', token)
    return wordOf(text.slice(start, end), start)
  }
  report('unknown-operator', token)
  return joinNodes('and', [wordOf(name, start), ...(value === null ? [] : wordsIn(value))])
}

/** `Ferries:` before a space, or the start of an address such as `https://example.org`. */
function isPlainWord({ value }: OperatorToken): boolean {
  return value === null || (value.quotes === 'none' && (value.text.startsWith('//') || !hasLetter(value.text)))
}

/** The words of a value that cannot be taken as one. */
function wordsIn(value: Value): readonly QueryNode[] {
  if (value.quotes === 'none') {
    const words = value.text.matchAll(WORDS_BETWEEN_COLONS)
    return [...words].map(({ 0: word, index }) => wordOf(word, value.start + index))
  }
  const node = readText(value)
  return node === 'no-words' ? [] : [node]
}

/** `typed` holds a letter or digit. A word is never `OR`, which is an operator: `foo:OR` holds the word `or`. */
function wordOf(typed: string, start: number): WordNode {
  const star = prefixStarOf(typed)
  const text = star === -1 ? typed : typed.slice(0, star)
  const isPrefix = star !== -1
  return { kind: 'word', text: text === 'OR' ? 'or' : text, isPrefix, start, end: start + typed.length }
}
