import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUnspaced, tokenise } from '../../../src/search/text/tokenise.ts'

function terms(text: string): readonly string[] {
  return tokenise(text).map(({ term }) => term)
}

/** Words as papers write them, and separators. */
const LATIN = ['Ferry', 'O’Brien', 'Äußerst', 'Łódź', 'U.S.', '1,000', 'B2B']
const WORDS = [...LATIN, 'Ёлка', 'йод', 'їжак', 'ΟΔΌΣ', 'مُحَمَّد', 'שָׁלוֹם']
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '—', '-', '\n', '“', ' & ')))
  .map((pairs) => pairs.flat().join(''))
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), texts)

describe('a word', () => {
  test.each<[string, readonly string[]]>([
    ['Ferry pier', ['ferry', 'pier']],
    ['al-Qaeda', ['al', 'qaeda', 'alqaeda']],
    ['COVID-19', ['covid', '19', 'covid19']],
    ['#MeToo_now', ['metoo', 'now']],
    ["O'Brien O’Brien OʼBrien", ['obrien', 'obrien', 'obrien']],
    ['don’t', ['dont']],
    ['Putin’s rescuers’ U.S.-led', ['putin', 'rescuers', 'us', 'led', 'usled']],
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
    ['so\u00adft می‌خواهم', ['soft', 'ميخواهم']],
    ['ﬁsh Ｆｅｒｒｙ', ['fish', 'ferry']],
    ['', []],
    ['!!! — “…” €', []],
  ])('is a token in “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('longer than 64 UTF-16 units is cut', () => {
    expect(terms('x'.repeat(100_000))).toEqual(['x'.repeat(64)])
  })

  test('of more than 300,000 characters counts as several, because expressions overflow on millions of letters', () => {
    expect(terms('é'.repeat(300_001))).toEqual(['e'.repeat(64), 'e'])
    expect(new Set(terms('é'.repeat(5_000_000)))).toEqual(new Set(['e'.repeat(64)]))
  })

  test('of Chinese letters is split into all of its pairs, even if it has 300,000 letters', () => {
    expect(terms('水'.repeat(300_000)).filter((term) => term === '水水')).toHaveLength(299_999)
  })

  test('is not cut inside a surrogate pair', () => {
    expect(terms(`x${'𐐨'.repeat(40)}`)).toEqual([`x${'𐐨'.repeat(31)}`])
  })
})

describe('a hyphenated word', () => {
  test.each<[string, readonly string[]]>([
    ['e‐mail e‑mail', ['e', 'mail', 'email', 'e', 'mail', 'email']],
    ['e\u00admail', ['email']],
    ['state-of-the-art', ['state', 'of', 'the', 'art', 'stateoftheart']],
    ['a-b-c-d-e', ['a', 'b', 'c', 'd', 'e', 'abcde']],
    ['a-b-c-d-e-f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['2024-03-28', ['2024', '03', '28', '20240328']],
    ['1,000-2,000', ['1000', '2000', '10002000']],
    ['Val-d’Oise', ['val', 'd', 'oise', 'valdoise']],
    ['l’après-midi', ['l', 'apres', 'midi', 'apresmidi']],
    ['Putin’s-eye', ['putin', 'eye', 'putineye']],
    ['Нью-Йорк', ['нью', 'йорк', 'ньюйорк']],
    ['pre- and post-war -x- y--z', ['pre', 'and', 'post', 'war', 'postwar', 'x', 'y', 'z']],
    ['mid-\nnight, a – b, a—b', ['mid', 'night', 'a', 'b', 'a', 'b']],
    ['東京-Osaka', ['東京', '京', 'osaka']],
    ['-x', ['x']],
  ])('becomes its parts and the joined word in “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('as one term spans its parts and has the position of the last part', () => {
    expect(tokenise('the al-Qaeda men')).toEqual([
      { term: 'the', start: 0, end: 3, position: 0, isJoined: false },
      { term: 'al', start: 4, end: 6, position: 1, isJoined: false },
      { term: 'qaeda', start: 7, end: 12, position: 2, isJoined: false },
      { term: 'alqaeda', start: 4, end: 12, position: 2, isJoined: true },
      { term: 'men', start: 13, end: 16, position: 3, isJoined: false },
    ])
  })
})

describe('a number', () => {
  test.each<[string, readonly string[]]>([
    ['1,000 1.000 1000', ['1000', '1000', '1000']],
    ['1,234,567.89', ['1234567', '89']],
    ['2019,2020', ['2019', '2020']],
    ['28.03.2024', ['28', '03', '2024']],
    ['٢٠٢٤ ۲۰۲۴', ['2024', '2024']],
  ])('is a token in “%s”', (text, expected) => {
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
    ['二〇二四年', ['二〇', '〇二', '二四', '四年', '年']],
  ])('is split into pairs in “%s”', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('is recognised by its terms', () => {
    expect(['東京', '都', 'กิน'].every(isUnspaced)).toBe(true)
    expect(['port', 'порт', '2024', '항구'].some(isUnspaced)).toBe(false)
  })
})

describe('all tokens of any text', () => {
  test('are inside the text in ascending order, not empty, and have no lone surrogates', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = -1
        for (const { term, start, end, isJoined } of tokenise(text)) {
          expect(term).toMatch(/^\P{Surrogate}{1,64}$/u)
          expect(start < end && end <= text.length).toBe(true)
          if (isJoined) continue
          expect(last < start).toBe(true)
          last = start
        }
      }),
    )
  })

  test('have consecutive positions; a joined token has the position of the token before it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokenise(text)
        const expected = tokens.map(({ isJoined }, index) => (tokens[index - 1]?.position ?? -1) + (isJoined ? 0 : 1))
        expect(tokens.map(({ position }) => position)).toEqual(expected)
        const joinedEnds = tokens.flatMap(({ isJoined, end }) => (isJoined ? [end] : []))
        const partEnds = tokens.flatMap(({ end }, index) => (tokens[index + 1]?.isJoined ? [end] : []))
        expect(joinedEnds).toEqual(partEnds)
      }),
    )
  })

  test('have terms that are tokenised to themselves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(terms(terms(text).join(' '))).toEqual(terms(text))
      }),
    )
  })

  test('have the term of the text between their offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = tokenise(text).filter(({ isJoined }) => !isJoined)
        const surfaces = parts.map(({ start, end }) => text.slice(start, end))
        expect(surfaces.flatMap(terms)).toEqual(parts.map(({ term }) => term))
      }),
    )
  })

  test('do not depend on case or on the encoding of accents', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(terms(text.toUpperCase())).toEqual(terms(text))
        expect(terms(text.normalize('NFD'))).toEqual(terms(text))
      }),
    )
  })
})
