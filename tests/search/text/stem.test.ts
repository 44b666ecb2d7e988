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
