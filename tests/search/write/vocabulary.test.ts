import { expect, test } from 'vitest'
import { KnownStems } from '../../../src/search/write/known-stems.ts'
import { readWord, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'

function wordsIn(builder: VocabularyBuilder) {
  return new TextDecoder().decode(builder.vocabulary()).split('\n').slice(0, -1).map(readWord)
}

test('a form has one number in a language, and its line says its stem there', () => {
  const builder = new VocabularyBuilder((term, language) => `${term}${language}`)
  const [inEnglish, inFrench] = [builder.numbersIn('en'), builder.numbersIn('fr')]
  expect([inEnglish('port'), inFrench('port'), inEnglish('ёлка'), inFrench('port'), inEnglish('port')]).toEqual([
    0, 1, 2, 1, 0,
  ])
  expect(builder.numbersIn('en')('ёлка')).toBe(2)
  expect(wordsIn(builder)).toEqual([
    { form: 'port', key: 'porten' },
    { form: 'port', key: 'portfr' },
    { form: 'ёлка', key: 'ёлкаen' },
  ])
})

test('a stemmer is asked once for each word of a language, whoever asks', () => {
  const asked: string[] = []
  const stem = (term: string, language: string) => {
    asked.push(`${language} ${term}`)
    return term.slice(0, 4)
  }
  const known = new KnownStems()
  for (const ask of [known.inFrontOf(stem), known.inFrontOf(stem)]) {
    expect([ask('ferry', 'en'), ask('ferry', 'de'), ask('ferry', 'en')]).toEqual(['ferr', 'ferr', 'ferr'])
  }
  expect(asked).toEqual(['en ferry', 'de ferry'])
})
