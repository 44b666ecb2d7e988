import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHighlights } from '../../../src/search/highlights/find-highlights.ts'
import type { HighlightTerms } from '../../../src/search/highlights/highlight-terms.ts'
import { tokenise } from '../../../src/search/text/tokenise.ts'
import { naiveHighlights } from './naive-highlights.ts'

/** Returns the text with brackets around its highlights. */
function bracketed(text: string, highlightTerms: Partial<HighlightTerms>): string {
  let shown = ''
  let done = 0
  for (const { start, end } of findHighlights(text, { forms: [], phrases: [], ...highlightTerms })) {
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`
    done = end
  }
  return shown + text.slice(done)
}

describe('a word', () => {
  test.each<[string, readonly string[], string]>([
    ['The Ferry, two ferries', ['ferry', 'ferries'], 'The [Ferry], two [ferries]'],
    ['Café CAFE cafe\u0301s', ['cafe'], '[Café] [CAFE] cafe\u0301s'],
    ['the ferry’s bell', ['ferry'], 'the [ferry]’s bell'],
    ['U.S.-led, the U.S. and us', ['us'], '[U.S.]-led, the [U.S.] and [us]'],
    ['al-Tarif, Al Tarif, altarif', ['altarif'], '[al-Tarif], Al Tarif, [altarif]'],
    ['al-Tarif and al-Marsa', ['al', 'tarif', 'altarif'], '[al-Tarif] and [al]-Marsa'],
    ['l’homme', ['homme'], 'l’[homme]'],
    ['1,000 boats', ['1000'], '[1,000] boats'],
    ['ferryman', ['ferry'], 'ferryman'],
    ['', ['ferry'], ''],
  ])('in “%s” is highlighted in the forms %j', (text, forms, expected) => {
    expect(bracketed(text, { forms })).toBe(expected)
  })

  test.each<[string, readonly string[], string]>([
    ['東京都の港', ['東京', '京都'], '[東京都]の港'],
    ['東京、京都', ['東京', '京都'], '[東京]、[京都]'],
    ['東京大阪', ['東京', '大阪'], '[東京大阪]'],
    ['港', ['港'], '[港]'],
  ])('in a script without spaces is one highlight with adjacent matches, in “%s”', (text, forms, expected) => {
    expect(bracketed(text, { forms })).toBe(expected)
  })
})

describe('a phrase', () => {
  test.each<[string, readonly (readonly string[])[], string]>([
    ['Oil prices: oil; prices of oil', [['oil', 'prices']], '[Oil prices]: [oil; prices] of oil'],
    ['oil oil prices', [['oil', 'prices']], 'oil [oil prices]'],
    ['a b a b a', [['a', 'b', 'a']], '[a b a b a]'],
    ['the al-Tarif network', [['al', 'tarif', 'network']], 'the [al-Tarif network]'],
    ['東京都 知事', [['東京', '京都', '知事']], '[東京都 知事]'],
    ['東京都 知事', [['都', '知事']], '東京[都 知事]'],
    ['東都 都 港', [['東都', '都', '港']], '[東都 都 港]'],
    ['東京都 都', [['京都', '都']], '東[京都 都]'],
    ['oil', [[]], 'oil'],
  ])('in “%s” is highlighted in the phrases %j', (text, phrases, expected) => {
    expect(bracketed(text, { phrases })).toBe(expected)
  })

  test('is one highlight with a word inside it', () => {
    expect(bracketed('oil prices', { forms: ['oil'], phrases: [['oil', 'prices']] })).toBe('[oil prices]')
  })
})

const WORDS = [
  'oil',
  'Oil',
  'prices',
  'al-Tarif',
  'U.S.',
  'l’huile',
  'café',
  '東京都',
  '都',
  '東都',
  '港',
  'กิน',
  '1,000',
]
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '. ', '-', '', '\n', '、')), { maxLength: 12 })
  .map((pairs) => pairs.flat().join(''))
const terms = fc.constantFrom(...new Set(WORDS.flatMap((word) => tokenise(word).map(({ term }) => term))))
const anyTerms: fc.Arbitrary<HighlightTerms> = fc.record({
  forms: fc.array(terms, { maxLength: 3 }),
  phrases: fc.array(fc.array(terms, { maxLength: 3 }), { maxLength: 3 }),
})

describe('the highlights of any text', () => {
  test('cover exactly the characters of all occurrences', () => {
    fc.assert(
      fc.property(texts, anyTerms, (text, highlightTerms) => {
        expect(findHighlights(text, highlightTerms).map(({ start, end }) => ({ start, end }))).toEqual(
          naiveHighlights(text, highlightTerms),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('cover all of its words if all of its words are searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const highlightTerms: HighlightTerms = { forms: tokenise(text).map(({ term }) => term), phrases: [] }
        expect(findHighlights(text, highlightTerms).map(({ start, end }) => ({ start, end }))).toEqual(
          naiveHighlights(text, highlightTerms),
        )
      }),
    )
  })
})
