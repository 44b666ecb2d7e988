import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STEMMER_LOADERS } from '../../../src/search/text/stemmer-loaders.ts'
import { loadStemmers, stemmedLanguageOf } from '../../../src/search/text/stem.ts'
import { foldWord } from '../../../src/search/text/fold.ts'
import { tokenise } from '../../../src/search/text/tokenise.ts'

const LANGUAGES = Object.keys(STEMMER_LOADERS)
const ALL = await loadStemmers(LANGUAGES)

describe('the stemmer for the tag', () => {
  test.each<[string, string | null]>([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['DE-at', 'de'],
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['sr-Latn', 'sr'],
    ['zh', null],
    ['ja', null],
    ['th', null],
    ['bg', null],
    ['und', null],
    ['', null],
    ['constructor', null],
  ])('“%s” is that of the language %s', (tag, expected) => {
    expect(stemmedLanguageOf(tag)).toBe(expected)
  })
})

describe('forms of one word have one stem', () => {
  test.each<[string, string]>([
    ['en', 'ferry ferries, oil oils, trade traded trading trades, election elections elected, minister ministers'],
    ['de', 'Müller Mueller Muller Muellers, Straße Strasse Straßen, Größe Groesse, Häuser Haeuser Haus, übel uebel'],
    ['de', 'Haus Häuser, Stadt Städte, Hafen Häfen, Straße Straßen, Regierung Regierungen, Krieg Kriege Krieges'],
    ['fr', 'élection élections, économique économiques, cheval chevaux, grève grèves, pêcheur pêcheurs'],
    ['es', 'económica económicas, elección elecciones, país países, niño niños, canción canciones, avión aviones'],
    ['it', 'elezione elezioni, giornale giornali, economica economiche, nave navi, pescatore pescatori'],
    ['pt', 'ministro ministros, preço preços, país países, econômica econômicas, greve greves, mulher mulheres'],
    ['nl', 'krant kranten, verkiezing verkiezingen, oorlog oorlogen, vrouw vrouwen, boot boten'],
    ['ru', 'газета газеты газете, выборы выборов, больница больницы, зелёный зелёного зеленый'],
    ['uk', 'газета газети, вибори виборів, міністр міністра, їжак їжаки, президент президентом'],
    ['sv', 'tidning tidningar, båt båtar, flicka flickor, hamnen hamnar'],
    ['nb', 'avis aviser, båt båter, havn havner, pris priser'],
    ['da', 'avis aviser avisen, båd både, havn havne, kvinde kvinder'],
    ['fi', 'talo talot talossa, satama satamassa, laiva laivat, päivä päivässä'],
    ['hu', 'ház házak házban, hajó hajók, város városok városban'],
    ['ro', 'ziar ziare, țară țări, corabie corăbii, casă case'],
    ['tr', 'şehir şehirler, kitap kitaplar, ülke ülkeler, çocuk çocuklar, fiyat fiyatlar'],
    ['el', 'εφημερίδα εφημερίδες, πόλεμος πόλεμοι, εκλογή εκλογές, χώρα χώρες, δρόμος δρόμου'],
    ['ar', 'مدينة مدينه المدينة المدينه, حكومة الحكومة الحكومه, مستشفى مستشفي, إيران ايران'],
    [
      'fa',
      'کتاب كتاب کتاب\u200cها کتاب\u200cهای کتابهایش کتاب\u200cهایشان, ایران ايران, بزرگ بزرگ\u200cتر بزرگترین, زن زن\u200cها',
    ],
    [
      'ko',
      '항구 항구에서 항구는 항구를 항구의 항구에서는 항구로, 서울특별시 서울특별시는 서울특별시에서, 배 배를 배는',
    ],
    ['ko', '사람 사람이 사람들 사람들은 사람들에게는, 폭풍 폭풍이 폭풍으로, 회의 회의는 회의에서 회의의, 나라 나라는'],
    ['ar', 'وزير وزيران, الميناء ميناء, معلم معلمون معلمين'],
    ['hi', 'किताब किताबें, शहर शहरों, चुनाव चुनावों'],
    ['hy', 'քաղաք քաղաքներ, պատերազմ պատերազմներ'],
    ['id', 'kapal kapalnya, buku bukunya'],
    ['ga', 'bád bhád mbád, Gaeilge nGaeilge'],
    ['lt', 'miestas miestai miesto, laivas laivai, uostas uoste'],
    ['sr', 'žena žene жена, šuma šume шума, цена цене cena'],
  ])('in the language %s: %s', (language, groups) => {
    for (const group of groups.split(', ')) {
      const stems = group.split(' ').map((word) => ALL.stem(foldWord(word), language))
      expect(new Set(stems).size, `${group} → ${stems.join(' ')}`).toBe(1)
    }
  })
})

describe('words that only look like forms of one word have different stems', () => {
  test.each<[string, string]>([
    ['de', 'neue nu'],
    ['de', 'bauen baun'],
    ['de', 'Quelle Qulle'],
    ['de', 'Feuer Fur'],
    ['fa', 'تنها تن'],
    ['fa', 'دفتر دف'],
    ['fa', 'ایران ایر'],
    ['ko', '회의 회'],
    ['ko', '도로 도'],
    ['ko', '국가 국'],
    ['ko', '배우 배'],
    ['en', 'poet pot'],
  ])('in the language %s: %s', (language, words) => {
    const stems = words.split(' ').map((word) => ALL.stem(foldWord(word), language))
    expect(new Set(stems).size, stems.join(' ')).toBe(2)
  })
})

describe('a term', () => {
  test.each(['2024', 'f16', 'covid19', 'us', 'el', 'в', '東京', '京', 'กินที่', 'x'.repeat(65)])(
    '“%s” is its own stem in every language',
    (term) => {
      expect(ALL.stemInAllLanguages(term)).toEqual(LANGUAGES.map((stemmer) => ({ stem: term, stemmer })))
    },
  )

  test('in a language without a stemmer is its own stem', async () => {
    const stemmers = await loadStemmers(['ja', 'en'])
    expect(stemmers.stem('ferries', 'ja')).toBe('ferries')
    expect(stemmers.stem('ferries', 'en-GB')).toBe('ferri')
  })

  test('has a stem for each stemmer of the archive; all languages without a stemmer count as one', async () => {
    const stemmers = await loadStemmers(['en', 'en-GB', 'ja', 'de', 'zh', 'fr-CA'])
    expect(stemmers.stemInAllLanguages('nationen')).toEqual([
      { stem: 'nationen', stemmer: 'en' },
      { stem: 'nationen', stemmer: '' },
      { stem: 'nation', stemmer: 'de' },
      { stem: 'nationen', stemmer: 'fr' },
    ])
  })

  test('has no stem in an archive without articles', async () => {
    expect((await loadStemmers([])).stemInAllLanguages('ferries')).toEqual([])
  })

  test('in a language whose stemmer is not loaded throws', async () => {
    const stemmers = await loadStemmers(['en'])
    expect(() => stemmers.stem('hauser', 'de')).toThrow(RangeError)
  })
})

test('a word has the same stem with and without accents', () => {
  const words = ['económicas', 'élections', 'Häuser', 'eleições', 'città', 'ülkeler', 'зелёного', 'țări', 'εκλογές']
  for (const word of words) {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
    expect(ALL.stemInAllLanguages(foldWord(bare))).toEqual(ALL.stemInAllLanguages(foldWord(word)))
  }
})

test('a stem does not depend on the words that were stemmed before', () => {
  // The Ukrainian stemmer keeps a state after this word.
  const first = ALL.stem('молодостьая', 'uk')
  expect(ALL.stem('молодостьая', 'uk')).toBe(first)
})

/** Letters and endings that the stemmers know. */
const SYLLABLES = [
  'in',
  'ed',
  'ies',
  'll',
  'y',
  'ung',
  'ност',
  'ього',
  'ями',
  'ιου',
  'εσ',
  'ات',
  'ال',
  'ों',
  'ներ',
  'ž',
  'љ',
]
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('the stem of any text', () => {
  test.each(LANGUAGES)('in %s is a folded term and not empty', (language) => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof ALL.stem(text, language)).toBe('string')
        for (const { term } of tokenise(text)) {
          const stem = ALL.stem(term, language)
          expect(stem).not.toBe('')
          expect(foldWord(stem)).toBe(stem)
        }
      }),
    )
  })
})
