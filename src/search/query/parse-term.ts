import { FACETS } from '../../archive/query.ts'
import { DATE_OPERATORS, type DateOperator, findPrefixStar, isSearchable } from './grammar.ts'
import type { OperatorToken, TermToken, Value } from './lex-words.ts'
import { parseDateRange } from './parse-date-range.ts'
import { joinNodes, type PhraseNode, type QueryNode, type QuerySpan, type WordNode } from './query-node.ts'
import type { QueryProblem } from './query-problem.ts'

/** Each starts with a letter or digit, so that it can be serialised as a word. */
const WORDS_BETWEEN_COLONS = /[\p{L}\p{Nd}][^:]*/gu

export type ReportProblem = (kind: QueryProblem['kind'], span: QuerySpan) => void

/** Parses a term of `text`. Returns null if there is nothing to search for, and reports the reason. */
export function parseTerm(token: TermToken, text: string, report: ReportProblem): QueryNode | null {
  if (token.value?.quotes === 'unclosed' && token.value.text !== '') report('unclosed-quote', token.value)
  const node = token.kind === 'text' ? parseText(token.value) : parseOperator(token, text, report)
  if (node === 'no-words') report('no-words', token)
  return node === 'no-words' ? null : node
}

function parseText(value: Value): WordNode | PhraseNode | 'no-words' {
  if (!isSearchable(value.text)) return 'no-words'
  const { start, end } = value
  return value.quotes === 'none' ? createWord(value.text, start) : { kind: 'phrase', text: value.text, start, end }
}

function parseOperator(token: OperatorToken, text: string, report: ReportProblem): QueryNode | 'no-words' | null {
  const { value, start, end } = token
  const name = token.name.toLowerCase()
  const facet = FACETS.find((candidate) => candidate === name)
  const operator = DATE_OPERATORS.find((candidate) => candidate === name)
  if (facet === undefined && operator === undefined && name !== 'intitle') return parseUnknown(token, text, report)
  if (value === null || value.text === '') {
    report('empty-value', token)
    return null
  }
  if (facet !== undefined) return { kind: 'facet', facet, value: value.text, start, end }
  if (operator !== undefined) return parseDate(operator, value, token, report)
  const node = parseText(value)
  return node === 'no-words' ? node : { kind: 'title', node, start, end }
}

function parseDate(
  operator: DateOperator,
  value: Value,
  { start, end }: QuerySpan,
  report: ReportProblem,
): QueryNode | null {
  const range = parseDateRange(operator, value.text)
  if (range !== null) return { kind: 'date', operator, written: value.text, ...range, start, end }
  report('bad-date', { start, end })
  return joinNodes('and', splitValue(value))
}

function parseUnknown(token: OperatorToken, text: string, report: ReportProblem): QueryNode | null {
  const { name, value, start, end } = token
  if (isPlainWord(token)) {
    if (value === null && text.charAt(end) === '(') report('unknown-operator', token)
    return createWord(text.slice(start, end), start)
  }
  report('unknown-operator', token)
  return joinNodes('and', [createWord(name, start), ...(value === null ? [] : splitValue(value))])
}

/** Returns true for `Ferries:` before a space, and for the start of an address such as `https://example.org`. */
function isPlainWord({ value }: OperatorToken): boolean {
  return value === null || (value.quotes === 'none' && (value.text.startsWith('//') || !isSearchable(value.text)))
}

/** Splits the value of an invalid operator into words. */
function splitValue(value: Value): readonly QueryNode[] {
  if (value.quotes === 'none') {
    const words = value.text.matchAll(WORDS_BETWEEN_COLONS)
    return [...words].map(({ 0: word, index }) => createWord(word, value.start + index))
  }
  const node = parseText(value)
  return node === 'no-words' ? [] : [node]
}

/** `typed` must be searchable. The word `OR` becomes `or`, because `OR` is an operator: `foo:OR` has the word `or`. */
function createWord(typed: string, start: number): WordNode {
  const star = findPrefixStar(typed)
  const text = star === -1 ? typed : typed.slice(0, star)
  const isPrefix = star !== -1
  return { kind: 'word', text: text === 'OR' ? 'or' : text, isPrefix, start, end: start + typed.length }
}
