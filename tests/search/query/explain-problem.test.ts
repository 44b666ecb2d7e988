import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainProblem } from '../../../src/search/query/explain-problem.ts'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import { anyText } from './query-trees.ts'

test.each([
  [
    'foo:bar',
    '“foo:” is not an operator, so “foo:bar” was searched as words. ' +
      'The operators are author:, source:, tag:, lang:, intitle:, after:, before: and date:.',
  ],
  [
    'after:soon',
    '“after:soon” is not a valid date or date range, so “soon” was searched as words. ' +
      'Write a date as after:2024, after:2024-03 or after:2024-03-28, and a range as date:2024-03..2024-05.',
  ],
  [
    'date:..',
    '“date:..” is not a valid date or date range, so it was ignored. ' +
      'Write a date as date:2024, date:2024-03 or date:2024-03-28, and a range as date:2024-03..2024-05.',
  ],
  [
    'author:',
    '“author:” has no value, so it was ignored. Write the value directly after the colon, as in author:"Jane Roe".',
  ],
  ['oil "pri', '“"pri” has no closing quotation mark, so the rest of the query was quoted. Add a " after the phrase.'],
  ['(oil', 'A “(” is not closed, so the rest of the query was taken as its group. Add a “)” at the end of the group.'],
  ['oil)', 'A “)” has no matching “(”, so it was ignored. Add a “(” at the start of the group, or remove the “)”.'],
  ['oil |', '“|” needs a word on both sides, so it was ignored. Write it between two words, as in oil OR gas.'],
  ['- oil', '“-” has no word after it, so it was ignored. Write it directly before the word to exclude, as in -oil.'],
  ['!!!', '“!!!” has no letters or digits, so it was ignored. Only words and numbers can be searched.'],
  [
    `${'('.repeat(33)}oil${')'.repeat(33)}`,
    'Parentheses are nested more than 32 levels deep, so the inner ones were ignored. Use fewer parentheses.',
  ],
])('the explanation of the problem in %j suggests a correction', (text, explanation) => {
  expect(parseWords(text).problems.map(explainProblem)).toEqual([explanation])
})

test('the explanation of a problem quotes the text of the query, except for parentheses that are nested too deeply', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const problem of parseWords(text).problems) {
        expect(explainProblem(problem)).toContain(problem.kind === 'too-deep' ? 'Parentheses' : problem.text)
      }
    }),
  )
})
