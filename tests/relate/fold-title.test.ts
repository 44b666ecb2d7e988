import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldTitle } from '../../src/relate/resolve-references.ts'

test.each<[string, string]>([
  ['‘I’m Trying to Forget It’: Survivors', "'I'm Trying to Forget It': Survivors"],
  ['“Enough”', '«Enough»'],
  ["''Enough''", '"Enough"'],
  ['"The ferry sails"', 'The ferry sails'],
  ['The Ferry — Again', 'The Ferry - Again'],
  ['The Ferry—Again', 'The Ferry – Again'],
  ['FERRY  PIER\nREPAIRED', ' Ferry pier repaired '],
  ['Ferry pier repaired.', 'Ferry pier repaired'],
  ['Wait…', 'Wait...'],
  ['Ｆｅｒｒｙ', 'ferry'],
  ['Caf\u00e9', 'Cafe\u0301'],
  ['Port\u00a0news', 'Port news'],
  ['\u202bPort\u202c ne\u00adws', 'Port news'],
  ['It´s over', 'It’s over'],
])('the titles “%s” and “%s” fold to the same text', (a, b) => {
  expect(foldTitle(a)).toBe(foldTitle(b))
})

test.each<[string, string]>([
  ['Shares up 5%', 'Shares up $5'],
  ['Pier', 'Piers'],
  ['Йод', 'Иод'],
  ['???', '!!!'],
])('the titles “%s” and “%s” fold to different texts', (a, b) => {
  expect(foldTitle(a)).not.toBe(foldTitle(b))
})

test('a folded title is unchanged if it is folded again', () => {
  const parts = fc.constantFrom('Ferry', '’', '“', ' — ', '-', '.', '…', ' ', '´', '\u200f', '?')
  const titles = fc.array(parts).map((list) => list.join(''))
  fc.assert(
    fc.property(titles, (title) => {
      expect(foldTitle(foldTitle(title))).toBe(foldTitle(title))
    }),
  )
})
