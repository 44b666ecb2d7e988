import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseByline } from '../../../../src/ingest/metadata/parse-byline.ts'
import { splitAuthors } from '../../../../src/ingest/metadata/names/split-authors.ts'

const FULL_NAMES = [
  'Nell Arkwright',
  'J. R. Vetch',
  'Tomás Ortega y Rueda',
  'Inês Prado e Lima',
  'Joan Serra i Mas',
  'Ludwig van der Berg',
  'Omar al-Masri',
  'Luc d’Arcy',
  'Prof. Ruth Pellow',
  'Tom Ives, Jr.',
  'Mira Hollins, M.D.',
  'Вера Лисичкина',
  'ليلى حداد',
]

const lettersOf = (text: string) => text.replace(/[^\p{L}]|(?<!\p{L})(?:and|y)(?!\p{L})/gu, '')

describe('a list of full names', () => {
  test('is divided into the names that were joined', () => {
    const separators = fc.constantFrom(
      ', ',
      '; ',
      ' / ',
      ' and ',
      ' & ',
      ' und ',
      ' et ',
      ' y ',
      ' e ',
      ' i ',
      ' и ',
      ', and ',
    )
    const names = fc.uniqueArray(fc.constantFrom(...FULL_NAMES), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(names, separators, (authors, separator) => {
        expect(splitAuthors(authors.join(separator)).authors).toEqual(authors)
      }),
    )
  })

  test('loses no letter if nothing but the names is in it', () => {
    const word = fc.constantFrom(
      'Nell',
      'Arkwright',
      'von',
      'LPA',
      'y',
      'and',
      'J.',
      'Jr',
      '&',
      'Berg,',
      'dpa/lno',
      '(LPA)',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { authors, isComplete } = splitAuthors(words.join(' '))
        fc.pre(isComplete)
        expect(lettersOf(authors.join(' '))).toBe(lettersOf(words.join(' ')))
      }),
    )
  })
})

describe('a byline', () => {
  test.each<readonly [byline: string, authors: readonly string[], isComplete: boolean]>([
    ['By Tomás Ortega y Rueda', ['Tomás Ortega y Rueda'], true],
    ['By Nell Arkwright y Jonas Vetch', ['Nell Arkwright', 'Jonas Vetch'], true],
    ['BY NELL ARKWRIGHT AND JONAS VETCH', ['NELL ARKWRIGHT', 'JONAS VETCH'], true],
    ['BY TOMÁS ORTEGA Y RUEDA', ['TOMÁS ORTEGA Y RUEDA'], true],
    ['By Penrose & Sons', ['Penrose & Sons'], true],
    ['By Agence Vellport-Presse', ['Agence Vellport-Presse'], true],
    ['By Thos. Harrow', ['Thos. Harrow'], true],
    ['By Dr. Nell Arkwright and Prof. J. Vetch, M.D.', ['Dr. Nell Arkwright', 'Prof. J. Vetch, M.D.'], true],
    ['By Nell Arkwright (VPA)', ['Nell Arkwright', 'VPA'], true],
    ['By William (Bill) Harrow', ['William (Bill) Harrow'], true],
    ['By AFP/Reuters', ['AFP', 'Reuters'], true],
    ['Von Greta Lund, dpa/rps', ['Greta Lund', 'dpa/rps'], true],
    ['By Nell Arkwright. ', ['Nell Arkwright'], true],

    ['Author: Arkwright, Nell; Vetch, Jonas', ['Nell Arkwright', 'Jonas Vetch'], true],
    ['Author: Arkwright, Nell', ['Nell Arkwright'], true],
    ['By Political Editor Nell Arkwright', ['Nell Arkwright'], false],
    ['By Nell Arkwright, Ossen Courier Staff Writer', ['Nell Arkwright'], false],
    ['By Nell Arkwright, Special to The Courier', ['Nell Arkwright'], false],
    ['By Nell Arkwright in Ossen and Jonas Vetch in Vellport', ['Nell Arkwright', 'Jonas Vetch'], false],
    ['By Nell Arkwright with additional reporting by Jonas Vetch', ['Nell Arkwright', 'Jonas Vetch'], true],
    ['Von BOTEN-online-Redakteurin Greta Lund', ['Greta Lund'], false],
    ['Von unserem Auslandskorrespondenten Nils Berg, Ossen', ['Nils Berg'], false],
    ['Van onze verslaggever Jan de Vries', ['Jan de Vries'], false],
    ['Par Élise Moreau, correspondante à Ossen', ['Élise Moreau'], false],
    ['By VPA Staff', ['VPA'], false],
    ['By Nell Arkwright VPA Science Writer', ['Nell Arkwright'], false],
    ['By Nell Arkwright for The Courier', ['Nell Arkwright'], false],
    ['By Sir Jonas Vetch, KBE', ['Sir Jonas Vetch, KBE'], true],
    ['By Jonas Vetch, Esq.', ['Jonas Vetch, Esq.'], true],
    ['By Sarah and Tom Harrow', ['Sarah and Tom Harrow'], true],
  ])('names its authors, and says whether it has more than names: %s', (byline, authors, isComplete) => {
    expect(parseByline(byline.trim())).toMatchObject({ authors, isComplete })
  })

  test.each([
    'By Staff Writer',
    'By a Staff Reporter',
    'By Courier Staff',
    'By Web Desk',
    'From our own correspondent in Ossen',
    'Von unserem Korrespondenten',
    'Von unserer Mitarbeiterin in Ossen',
    'De notre envoyé spécial à Ossen',
    'De nuestra redacción',
    'От нашего корреспондента',
    'Dal nostro inviato',
    'Por la Redacción',
    'Staff and agencies',
  ])('without a name has no author: %s', (byline) => {
    expect(parseByline(byline)).toEqual({ authors: [], isComplete: false, source: null })
  })

  test.each([
    'By noon the harbour was empty',
    'by the sea',
    'By the time reporters came',
    'From our readers',
    'From the desk of the mayor came a letter',
    'Von unserem Hafen blieb nichts',
    'By Nell Arkwright. The storm came at night.',
  ])('is not taken from a text: %s', (text) => {
    expect(parseByline(text)).toBeNull()
  })
})
