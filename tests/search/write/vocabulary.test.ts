import { expect, test } from 'vitest'
import { splitVocabulary, parseWord, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'

test('a form has one number per language, and its line has its stem and the stemmer of that language', () => {
  const builder = new VocabularyBuilder((term, language) => `${term}${language}`)
  const [inEnglish, inLatin] = [builder.numbersIn('en'), builder.numbersIn('la')]
  expect([inEnglish('port'), inLatin('port'), inEnglish('ёлка'), inLatin('port'), inEnglish('port')]).toEqual([
    0, 1, 2, 1, 0,
  ])
  expect(builder.numbersIn('en')('ёлка')).toBe(2)
  expect(splitVocabulary(builder.vocabulary()).map(parseWord)).toEqual([
    { form: 'port', stem: 'porten', stemmer: 'en' },
    { form: 'port', stem: 'portla', stemmer: '' },
    { form: 'ёлка', stem: 'ёлкаen', stemmer: 'en' },
  ])
})
