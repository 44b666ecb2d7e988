import { eld } from 'eld/small'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../../src/ingest/language/detect-language.ts'
import { parseSeed } from '../../../src/ingest/parse-seed.ts'
import { DEFAULT_SETTINGS } from '../../../src/ingest/files/read-settings.ts'
import { resolveLanguages } from '../../../src/ingest/language/resolve-languages.ts'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const CASES = readCases('languages.txt', {
  English: ['en', 'ltr'],
  Russian: ['ru', 'ltr'],
  German: ['de', 'ltr'],
  French: ['fr', 'ltr'],
  Arabic: ['ar', 'rtl'],
  Hebrew: ['he', 'rtl'],
  Chinese: ['zh', 'ltr'],
  'too short to tell': ['sv', 'ltr'],
  given: ['fa', 'rtl'],
  'given with a script': ['az-Arab', 'rtl'],
})

describe('the language of an article', () => {
  test.each(CASES)('is detected with its text direction: %s', (_, text, [language, direction]) => {
    const { article, codes } = readText(text, 'a.txt', { ...DEFAULT_SETTINGS, language: 'sv' })
    expect(article).toMatchObject({ language, direction })
    expect(codes).not.toContain('front-matter-invalid')
  })

  test.each(['persian language', 'en-aa-bb'])(
    'is detected, with a warning, if the front matter has not a language tag: %s',
    (tag) => {
      expect(readText(`---\nlang: ${tag}\n---\n\n# The choir returns\n`).printed[0]).toBe(
        `a.txt:2:1  warning  front-matter-invalid  expected lang to be a language such as en or pt-BR, found “${tag}”. Correct lang in the front matter. Until then, it is ignored.`,
      )
    },
  )
})

describe('the script of most letters', () => {
  test.each([
    ['ar', 'العاصفة تقتلع رصيف'],
    ['he', 'המזח נעקר'],
    ['el', 'Η θύελλα'],
    ['ko', '폭풍에 부두'],
    ['ja', '嵐で桟橋が流される'],
    ['zh', '风暴摧毁渡轮码头'],
    ['th', 'พายุพัดท่าเรือ'],
    ['hi', 'तूफ़ान ने घाट'],
    ['ka', 'ქარიშხალმა'],
    ['ru', 'Шторм'],
  ])('decides on the language %s of a short text', (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, isCertain: true })
  })

  test.each([
    ['fa', 'طوفانی که یکشنبه شب به ساحل رسید شصت متر بیرونی اسکله کشتی را از جا کند'],
    ['uk', 'Шторм, що вдарив по узбережжю в неділю ввечері, зірвав шістдесят метрів причалу, і ніхто не постраждав.'],
    [
      'en',
      `A storm that struck the coast on Sunday night tore away the ferry pier. ${'قال مكتب الميناء '.repeat(3)} They said that it will be built again.`,
    ],
    [
      'en',
      'The minister spoke to reporters at the harbour, and said: “Буря снесла шестьдесят метров причала.” They have heard that before.',
    ],
    ['ar', 'قال مكتب الميناء إن العاصفة اقتلعت ستين مترا من رصيف العبارات Ferry Pier Ltd'],
  ])(
    'leaves the choice among its languages to statistics, without the letters of other scripts: %s',
    (language, text) => {
      expect(detectLanguage(text)?.language).toBe(language)
    },
  )

  test('is never replaced by the default language of the archive', () => {
    const prose =
      '# The choir\n\nThe choir came back to the old harbour on Friday, and the whole town was there to hear it sing the songs that nobody had sung for years.\n'
    expect(languagesOf('# המזח\n\nהמזח נעקר.\n', prose)).toEqual(['he', 'en'])
  })
})

describe('English that is detected by its frequent words', () => {
  test('is also detected by the library', () => {
    const samples = [
      'The choir came back to the old harbour on Friday, and the whole town was there to hear the songs of the sea.',
      'With the ferry laid up, they said, which was no surprise, the islanders were rowed over from the quay.',
      'Net profits of the shipyard have risen and its order book has been filled, said the owners of the yard.',
    ]
    for (const sample of samples) {
      expect(detectLanguage(sample)?.language, sample).toBe('en')
      expect(eld.detect(sample), sample).toMatchObject({ language: 'en' })
    }
  })

  test.each([
    [
      'de',
      '„The Good, the Bad and the Ugly“ lief am Abend im alten Kino am Hafen, und die Leute standen Schlange bis zur Brücke.',
    ],
    [
      'nl',
      'De kapitein van The Times of the Sea wist niet of het schip of de haven het eerst gesloten zou worden, of allebei.',
    ],
    [
      'da',
      'Havnefogeden ville have båden tilbage, og de skulle have betaling for at have ventet hele natten på kajen.',
    ],
    [
      'es',
      'El grupo «The Cure of the Sea» ha dicho que volverá al puerto, donde ya has visto a la banda que toca en el muelle.',
    ],
  ])('is not detected from an English title or from similar words: %s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })
})

describe('a language that is detected in prices and names only', () => {
  const prose =
    '# The choir\n\nThe choir came back to the old harbour on Friday, and the whole town was there to hear it sing the songs that nobody had sung for years.\n'
  const prices = '# ZURICH GOLD 1200 - APRIL 7 pool 419.50-422.50\n\n418.50-421.50 at 11.00 interbank\n'
  test('is replaced by the default language if no prose of the archive has this language', () => {
    expect(languagesOf(prices)).toEqual(['de'])
    expect(languagesOf(prices, prose)).toEqual(['en', 'en'])
  })

  test('is kept if prose of the archive has this language', () => {
    const german =
      '# Der Chor\n\nDer Chor ist am Freitag in den alten Hafen zurückgekehrt, und die ganze Stadt war da, um ihn nach so vielen Jahren wieder zu hören.\n'
    expect(languagesOf(prices, prose, german)).toEqual(['de', 'en', 'de'])
  })
})

/** Returns the languages of the texts in an archive whose default language is English. */
function languagesOf(...texts: readonly string[]): readonly string[] {
  const seeds = texts.map((text, index) =>
    parseSeed({ path: `${index}.txt`, bytes: Buffer.from(text), findings: [] }, DEFAULT_SETTINGS),
  )
  return resolveLanguages(seeds, { language: 'en' }).map(({ parsed }) => parsed.article.language)
}
