import { isSearchable, MAX_NESTING, OPERATORS } from './grammar.ts'
import type { QueryProblem } from './query-problem.ts'

/** Explains a problem to the reader in plain text: what is wrong, its interpretation, and its correction. */
export function explainProblem({ kind, text }: QueryProblem): string {
  const name = text.slice(0, text.indexOf(':') + 1)
  switch (kind) {
    case 'unknown-operator':
      return `“${name}” is not an operator, so “${text}” was searched as words. The operators are ${operatorNames()}.`
    case 'bad-date':
      return (
        `“${text}” is not a valid date or date range, so ${fallbackFor(text.slice(name.length))}. ` +
        `Write a date as ${name}2024, ${name}2024-03 or ${name}2024-03-28, and a range as date:2024-03..2024-05.`
      )
    case 'empty-value':
      return `“${text}” has no value, so it was ignored. Write the value directly after the colon, as in author:"Jane Roe".`
    case 'unclosed-quote':
      return `“${text}” has no closing quotation mark, so the rest of the query was quoted. Add a " after the phrase.`
    case 'unclosed-parenthesis':
      return 'A “(” is not closed, so the rest of the query was taken as its group. Add a “)” at the end of the group.'
    case 'stray-parenthesis':
      return 'A “)” has no matching “(”, so it was ignored. Add a “(” at the start of the group, or remove the “)”.'
    case 'dangling-operator':
      return text === 'OR' || text === '|'
        ? `“${text}” needs a word on both sides, so it was ignored. Write it between two words, as in oil OR gas.`
        : `“${text}” has no word after it, so it was ignored. Write it directly before the word to exclude, as in -oil.`
    case 'no-words':
      return `“${text}” has no letters or digits, so it was ignored. Only words and numbers can be searched.`
    case 'too-deep':
      return `Parentheses are nested more than ${MAX_NESTING} levels deep, so the inner ones were ignored. Use fewer parentheses.`
    default:
      return kind satisfies never
  }
}

function fallbackFor(value: string): string {
  return isSearchable(value) ? `“${value}” was searched as words` : 'it was ignored'
}

function operatorNames(): string {
  const names = OPERATORS.map((operator) => `${operator}:`)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
