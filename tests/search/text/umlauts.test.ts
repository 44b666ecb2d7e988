import { describe, expect, test } from 'vitest'
import { tokeniseIn } from '../../../src/search/text/article-texts.ts'
import { spellUmlauts } from '../../../src/search/text/umlauts.ts'

test.each<[string, string | null]>([
  ['Schröder', 'schroeder'],
  ['SCHRÖDER', 'schroeder'],
  ['Schro\u0308der', 'schroeder'],
  ['Grüße', 'gruesse'],
  ['Ärger', 'aerger'],
  ['naïve', null],
  ['Schroeder', null],
  ['Ёлка', null],
])('the spelling of %s with e is %s', (word, expected) => {
  expect(spellUmlauts(word)).toBe(expected)
})

describe('a word with an umlaut', () => {
  test.each(['en', 'fr-CA', 'ja'])('has a second term at the same position in the language %s', (language) => {
    expect(tokeniseIn(language, 'Herr Schröder-Köpf')).toEqual([
      { term: 'herr', start: 0, end: 4, position: 0, isJoined: false },
      { term: 'schroder', start: 5, end: 13, position: 1, isJoined: false },
      { term: 'schroeder', start: 5, end: 13, position: 1, isJoined: true },
      { term: 'kopf', start: 14, end: 18, position: 2, isJoined: false },
      { term: 'koepf', start: 14, end: 18, position: 2, isJoined: true },
      { term: 'schroderkopf', start: 5, end: 18, position: 2, isJoined: true },
    ])
  })

  test.each(['de', 'de-AT', 'sv', 'fi', 'tr', 'hu', 'et'])('has one term in the language %s', (language) => {
    expect(tokeniseIn(language, 'Schröder').map(({ term }) => term)).toEqual(['schroder'])
  })
})
