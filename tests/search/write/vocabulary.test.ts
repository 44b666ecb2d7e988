import { expect, test } from 'vitest'
import { splitVocabulary, parseWord, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'

test('a form has one number per language, and its line has its stem in that language', () => {
  const builder = new VocabularyBuilder((term, language) => `${term}${language}`)
  const [inEnglish, inFrench] = [builder.numbersIn('en'), builder.numbersIn('fr')]
  expect([inEnglish('port'), inFrench('port'), inEnglish('ёлка'), inFrench('port'), inEnglish('port')]).toEqual([
    0, 1, 2, 1, 0,
  ])
  expect(builder.numbersIn('en')('ёлка')).toBe(2)
  expect(splitVocabulary(builder.vocabulary()).map(parseWord)).toEqual([
    { form: 'port', key: 'porten' },
    { form: 'port', key: 'portfr' },
    { form: 'ёлка', key: 'ёлкаen' },
  ])
})
