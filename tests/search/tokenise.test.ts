import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUnspaced, tokenise } from '../../src/search/tokenise.ts'

function terms(text: string): readonly string[] {
  return tokenise(text).map(({ term }) => term)
}

/** Words as they stand in papers, and what may stand between them. */
const LATIN = ['Ferry', 'O’Brien', 'Äußerst', 'Łódź', 'U.S.', '1,000', 'B2B']
const WORDS = [...LATIN, 'Ёлка', 'йод', 'їжак', 'ΟΔΌΣ', 'مُحَمَّد', 'שָׁלוֹם']
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '—', '-', '\n', '“', ' & ')))
  .map((pairs) => pairs.flat().join(''))
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), texts)

describe('a word', () => {
  test.each<[string, readonly string[]]>([
    ['Ferry pier', ['ferry', 'pier']],
    ['al-Qaeda', ['al', 'qaeda']],
    ['COVID-19', ['covid', '19']],
    ['#MeToo_now', ['metoo', 'now']],
    ["O'Brien O’Brien OʼBrien", ['obrien', 'obrien', 'obrien']],
    ['don’t', ['dont']],
    ['Putin’s rescuers’ U.S.-led', ['putin', 'rescuers', 'us', 'led']],
    ['the U.S. and e.g. J.K. Rowling', ['the', 'us', 'and', 'eg', 'jk', 'rowling']],
    ["l’homme, d'Ivoire", ['l', 'homme', 'd', 'ivoire']],
    ['café CAFÉ cafe\u0301', ['cafe', 'cafe', 'cafe']],
    ['Straße STRASSE Łódź Ærø', ['strasse', 'strasse', 'lodz', 'aero']],
    ['İstanbul ISTANBUL ısı', ['istanbul', 'istanbul', 'isi']],
    ['ΟΔΌΣ οδός', ['οδοσ', 'οδοσ']],
    ['Ёлка елка за́мок', ['елка', 'елка', 'замок']],
    ['йод иод їжак', ['йод', 'иод', 'їжак']],
    ['й и\u0306', ['й', 'й']],
    ['أحمد احمد مُحَمَّد محـمد', ['احمد', 'احمد', 'محمد', 'محمد']],
    ['so\u00adft می‌خواهم', ['soft', 'میخواهم']],
    ['ﬁsh Ｆｅｒｒｙ', ['fish', 'ferry']],
    ['', []],
    ['!!! — “…” €', []],
  ])('is found in “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('that never ends is cut', () => {
    expect(terms('x'.repeat(100_000))).toEqual(['x'.repeat(64)])
  })
})

describe('a number', () => {
  test.each<[string, readonly string[]]>([
    ['1,000 1.000 1000', ['1000', '1000', '1000']],
    ['1,234,567.89', ['1234567', '89']],
    ['2019,2020', ['2019', '2020']],
    ['28.03.2024', ['28', '03', '2024']],
    ['٢٠٢٤ ۲۰۲۴', ['2024', '2024']],
  ])('is found in “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })
})

describe('a script without spaces', () => {
  test.each<[string, readonly string[]]>([
    ['東京都', ['東京', '京都', '都']],
    ['港', ['港']],
    ['ドイツ語とWORD', ['ドイ', 'イツ', 'ツ語', '語と', 'と', 'word']],
    ['2024年', ['2024', '年']],
    ['ﾊﾟﾝ', ['パン', 'ン']],
    ['東京、大阪。', ['東京', '京', '大阪', '阪']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['กิน', ['กิน', 'น']],
  ])('gives the pairs of “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('is told by its terms', () => {
    expect(['東京', '都', 'กิน'].every(isUnspaced)).toBe(true)
    expect(['port', 'порт', '2024', '항구'].some(isUnspaced)).toBe(false)
  })
})

describe('all tokens of any text', () => {
  test('lie inside it, ascending, and are not empty', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = -1
        for (const { term, start, end } of tokenise(text)) {
          expect(term).not.toBe('')
          expect(last < start && start < end && end <= text.length).toBe(true)
          last = start
        }
      }),
    )
  })

  test('have terms that are their own tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(terms(terms(text).join(' '))).toEqual(terms(text))
      }),
    )
  })

  test('are the words that the offsets show', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const surfaces = tokenise(text).map(({ start, end }) => text.slice(start, end))
        expect(surfaces.flatMap(terms)).toEqual(terms(text))
      }),
    )
  })

  test('do not depend on case, nor on how accents are encoded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(terms(text.toUpperCase())).toEqual(terms(text))
        expect(terms(text.normalize('NFD'))).toEqual(terms(text))
      }),
    )
  })
})
