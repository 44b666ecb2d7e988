import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainProblem } from '../../../src/search/query/explain-problem.ts'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import { anyText } from './query-trees.ts'

test.each([
  [
    'foo:bar',
    '“foo:” is no operator: “foo:bar” was looked up as words. ' +
      'Operators are author:, source:, tag:, lang:, intitle:, after:, before: and date:.',
  ],
  [
    'after:soon',
    '“after:soon” names no date or range of dates: “soon” was looked up as words. ' +
      'Write after:2024, after:2024-03 or after:2024-03-28, and a range as date:2024-03..2024-05.',
  ],
  [
    'date:..',
    '“date:..” names no date or range of dates: it was left out. ' +
      'Write date:2024, date:2024-03 or date:2024-03-28, and a range as date:2024-03..2024-05.',
  ],
  [
    'author:',
    '“author:” asks for nothing and was left out. Write a value right behind the colon, as in author:"Jane Roe".',
  ],
  ['oil "pri', 'The quotation mark of “"pri” is not closed: all that follows it was taken into it. Close it with ".'],
  ['(oil', 'A “(” is not closed: all that follows it was taken into its group. Add a “)” where the group ends.'],
  ['oil)', 'A “)” closes nothing and was left out. Put a “(” where its group starts, or remove it.'],
  ['oil |', '“|” has no word on one of its sides and was left out. Write it between two words: oil OR gas.'],
  ['- oil', '“-” has no word behind it and was left out. Write it right before the word to exclude: -oil.'],
  ['!!!', '“!!!” was left out: it has no letter and no digit, and nothing else can be looked up.'],
  [
    `${'('.repeat(33)}oil${')'.repeat(33)}`,
    'Parentheses are nested more than 32 deep: the inner ones were left out. Use fewer.',
  ],
])('what is wrong with %j is told with what to do', (text, explained) => {
  expect(parseWords(text).problems.map(explainProblem)).toEqual([explained])
})

test('every problem is told with what was typed, but for one of parentheses', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const problem of parseWords(text).problems) {
        expect(explainProblem(problem)).toContain(problem.kind === 'too-deep' ? 'Parentheses' : problem.text)
      }
    }),
  )
})
