import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord } from '../../../src/search/text/fold.ts'
import { tokenise } from '../../../src/search/text/tokenise.ts'

const words = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .map((text) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))

describe('folding', () => {
  test.each<[string, readonly string[], string]>([
    ['of Turkish capitals', ['İstanbul', 'ISTANBUL', 'I\u0307stanbul', 'ıstanbul', 'istanbul'], 'istanbul'],
    ['of Icelandic, Maltese and Sami letters', ['Guðmundur', 'GUÐMUNDUR', 'Gudmundur'], 'gudmundur'],
    ['of thorn', ['Þórarinn', 'Thorarinn'], 'thorarinn'],
    ['of barred letters', ['Ħamrun', 'Hamrun'], 'hamrun'],
    ['of ligatures', ['ﬁnal', 'ﬁNAL', 'final'], 'final'],
    ['of full-width forms', ['ＣＯＶＩＤ１９', 'covid19'], 'covid19'],
    ['of small digits', ['CO₂', 'CO2'], 'co2'],
    ['of raised digits', ['m²', 'm2'], 'm2'],
    ['of Roman numerals', ['Ⅳ', 'ⅳ', 'IV'], 'iv'],
    ['of Hangul', ['항구', '항구'.normalize('NFD')], '항구'],
    ['of Devanagari, whose vowel signs stay', ['हिन्दी', 'हिन्\u200dदी'], 'हिन्दी'],
    ['of Hebrew, with points and without', ['שָׁלוֹם', 'שלום'], 'שלום'],
    ['of digits in any script', ['२०२४', '๒๐๒๔', '২০২৪', '٢٠٢٤', '۲۰۲۴', '𝟚𝟘𝟚𝟜'], '2024'],
    ['of letters that look like apostrophes', ['Qurʾān', 'Qurʼan', 'Quran'], 'quran'],
    ['of the okina', ['Hawaiʻi', 'Hawaii'], 'hawaii'],
    ['of the Arabic and the Persian yeh', ['ایران', 'ايران', 'إيران'], 'ايران'],
    ['of the dotless yeh', ['مستشفى', 'مستشفي', 'مستشفی'], 'مستشفي'],
    ['of the Arabic and the Persian kaf', ['کتاب', 'كتاب'], 'كتاب'],
    ['of the feminine ending', ['مدينة', 'مدينه'], 'مدينه'],
    ['of alef with hamza, madda and wasla', ['أحمد', 'احمد', 'ٱحمد'], 'احمد'],
    ['of heh with hamza', ['خانۀ', 'خانهٔ', 'خانه'], 'خانه'],
    ['of the stroke that widens a word', ['كـــتاب', 'كتاب'], 'كتاب'],
    ['of words with a non-joiner', ['کتاب\u200cهای', 'کتابهای', 'كتابهاي'], 'كتابهاي'],
    ['of presentation forms', ['ﻛﺘﺎﺏ', 'كتاب'], 'كتاب'],
    ['of ё', ['Ёлка', 'Е\u0308лка', 'елка'], 'елка'],
  ])('unifies %s', (_, spellings, folded) => {
    expect(spellings.map(foldWord)).toEqual(spellings.map(() => folded))
  })
})

test('letters that only look alike stay different', () => {
  expect(foldWord('йод')).not.toBe(foldWord('иод'))
  expect(foldWord('ґрунт')).not.toBe(foldWord('грунт'))
  expect(foldWord('سؤال')).not.toBe(foldWord('سوال'))
  expect(foldWord('لڑکے')).not.toBe(foldWord('لڑکی'))
  expect(foldWord('हिंदी')).not.toBe(foldWord('हद'))
})

test('folding is idempotent and does not depend on Unicode normalisation', () => {
  fc.assert(
    fc.property(words, (word) => {
      const folded = foldWord(word)
      expect(foldWord(folded)).toBe(folded)
      expect(foldWord(word.normalize('NFD'))).toBe(folded)
      expect(foldWord(word.normalize('NFKC'))).toBe(folded)
    }),
  )
})

test('a superscript digit is not part of the word before it, but a subscript digit is', () => {
  const terms = tokenise('the scandal² of CO₂ and H₂O').map(({ term }) => term)
  expect(terms).toEqual(['the', 'scandal', 'of', 'co2', 'and', 'h2o'])
})
