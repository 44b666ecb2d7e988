import { hasLetter } from './letters.ts'
import { MAX_NESTING } from './max-nesting.ts'
import { OPERATORS } from './operators.ts'
import type { QueryProblem } from './query-problem.ts'

/** What was typed, how it was taken, and what to do; as plain text for the page. */
export function explainProblem({ kind, text }: QueryProblem): string {
  const name = text.slice(0, text.indexOf(':') + 1)
  switch (kind) {
    case 'unknown-operator':
      return `“${name}” is no operator: “${text}” was looked up as words. Operators are ${operatorNames()}.`
    case 'bad-date':
      return (
        `“${text}” names no date or range of dates: ${takenAs(text.slice(name.length))}. ` +
        `Write ${name}2024, ${name}2024-03 or ${name}2024-03-28, and a range as date:2024-03..2024-05.`
      )
    case 'empty-value':
      return `“${text}” asks for nothing and was left out. Write a value right behind the colon, as in author:"Jane Roe".`
    case 'unclosed-quote':
      return `The quotation mark of “${text}” is not closed: all that follows it was taken into it. Close it with ".`
    case 'unclosed-parenthesis':
      return 'A “(” is not closed: all that follows it was taken into its group. Add a “)” where the group ends.'
    case 'stray-parenthesis':
      return 'A “)” closes nothing and was left out. Put a “(” where its group starts, or remove it.'
    case 'dangling-operator':
      return text === 'OR' || text === '|'
        ? `“${text}” has no word on one of its sides and was left out. Write it between two words: oil OR gas.`
        : `“${text}” has no word behind it and was left out. Write it right before the word to exclude: -oil.`
    case 'no-words':
      return `“${text}” was left out: it has no letter and no digit, and nothing else can be looked up.`
    case 'too-deep':
      return `Parentheses are nested more than ${MAX_NESTING} deep: the inner ones were left out. Use fewer.`
    default:
      return kind satisfies never
  }
}

function takenAs(value: string): string {
  return hasLetter(value) ? `“${value}” was looked up as words` : 'it was left out'
}

function operatorNames(): string {
  const names = OPERATORS.map((operator) => `${operator}:`)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
