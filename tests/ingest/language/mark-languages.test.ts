import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/ingest/files/read-settings.ts'
import { markLanguages } from '../../../src/ingest/language/mark-languages.ts'
import { scriptsOf } from '../../../src/ingest/language/scripts.ts'
import { anyTree } from '../body/any-tree.ts'
import { readText } from '../read-text.ts'

const ENGLISH =
  'A storm that struck the coast on Sunday night tore away the outer 60 metres of the ferry pier, the harbour office said on Monday morning, and nobody was hurt.'
const ARABIC = 'قال مكتب الميناء إن العاصفة اقتلعت ستين مترا من رصيف العبارات.'
const RUSSIAN = '“Буря снесла шестьдесят метров причала, и мы его восстановим.”'

/** Reads an article in Markdown after an English paragraph. */
function bodyOf(markdown: string, language = 'en', archiveLanguage = 'en'): string {
  const text = `---\ntitle: Two Statements on the Pier\nlang: ${language}\n---\n\n${markdown}\n`
  return readText(text, 'a.md', { ...DEFAULT_SETTINGS, language: archiveLanguage }).html
}

describe('a block in another script', () => {
  test.each([
    ['Arabic', ARABIC, 'lang="und-Arab" dir="rtl"'],
    ['Hebrew', 'הסערה עקרה את המזח.', 'lang="he" dir="rtl"'],
    ['Greek', 'Η θύελλα ξήλωσε την προβλήτα.', 'lang="el" dir="ltr"'],
    ['Cyrillic', RUSSIAN, 'lang="und-Cyrl" dir="ltr"'],
    ['Hangul', '폭풍이 부두를 부쉈다.', 'lang="ko" dir="ltr"'],
    ['Thai', 'พายุพัดท่าเรือ', 'lang="th" dir="ltr"'],
    ['Han', '风暴摧毁渡轮码头。', 'lang="und-Hani" dir="ltr"'],
    ['kana', '嵐で桟橋が流される。', 'lang="ja" dir="ltr"'],
    ['Devanagari', 'तूफ़ान ने घाट तोड़ दिया।', 'lang="und-Deva" dir="ltr"'],
    ['Georgian', 'ქარიშხალმა ნავმისადგომი დაანგრია.', 'lang="ka" dir="ltr"'],
    ['mostly Arabic', `${ARABIC} (Port of Vellport)`, 'lang="und-Arab" dir="rtl"'],
  ])('has its own language and direction: %s', (_, text, attributes) => {
    expect(bodyOf(`${ENGLISH}\n\n${text}\n\n${ENGLISH}`)).toBe(
      `<p>${ENGLISH}</p><p ${attributes}>${text}</p><p>${ENGLISH}</p>`,
    )
  })

  test.each([
    ['a name in another script', `${ENGLISH} He signed as Буря.`],
    ['a letter of mathematics', 'α'],
    ['numbers and signs', '60 – 70 %, £5'],
    ['accents', 'Äußerst größere Ereignisse'],
  ])('is not one with %s', (_, text) => {
    expect(bodyOf(text)).toBe(`<p>${text}</p>`)
  })

  test.each<[string, string, string, string]>([
    ['that of the archive if it is written in the script', ARABIC, 'fa', 'lang="fa" dir="rtl"'],
    ['that of the archive with a region', RUSSIAN, 'uk-UA', 'lang="uk-UA" dir="ltr"'],
    ['the only one of the script', 'Η θύελλα', 'fa', 'lang="el" dir="ltr"'],
    ['only the script if the archive has another script', ARABIC, 'ru', 'lang="und-Arab" dir="rtl"'],
  ])('has as language %s', (_, text, archiveLanguage, attributes) => {
    expect(bodyOf(text, 'en', archiveLanguage)).toBe(`<p ${attributes}>${text}</p>`)
  })

  test.each<[string, string, string, string]>([
    ['Arabic', ENGLISH, 'ar', 'lang="en" dir="ltr"'],
    ['Chinese', ENGLISH, 'zh-Hant', 'lang="en" dir="ltr"'],
    ['Serbian in Cyrillic', ENGLISH, 'sr-Cyrl', 'lang="en" dir="ltr"'],
  ])('is one in Latin letters in an article in %s', (_, text, language, attributes) => {
    expect(bodyOf(text, language)).toBe(`<p ${attributes}>${text}</p>`)
  })

  test.each([
    ['sr', 'Oluja je srušila pristanište.'],
    ['sr', 'Олуја је срушила пристаниште.'],
    ['ja', '暴風襲擊碼頭'],
    ['ko', '朝鮮日報'],
    ['az', RUSSIAN],
    ['dv-Thaa', ARABIC],
  ])('is not one in a script of the language %s: %s', (language, text) => {
    expect(bodyOf(text, language)).toBe(`<p>${text}</p>`)
  })

  test.each([
    ['a heading', `## ${ARABIC}`, `<h2 lang="und-Arab" dir="rtl">${ARABIC}</h2>`],
    [
      'a list of such items',
      `- ${ARABIC}\n- ${ARABIC}`,
      `<ul lang="und-Arab" dir="rtl"><li>${ARABIC}</li><li>${ARABIC}</li></ul>`,
    ],
    [
      'an item of a list',
      `- ${ENGLISH}\n- ${ARABIC}`,
      `<ul><li>${ENGLISH}</li><li lang="und-Arab" dir="rtl">${ARABIC}</li></ul>`,
    ],
    [
      'a quotation, but not an English paragraph in it',
      `> ${ARABIC}\n>\n> The office.`,
      `<blockquote lang="und-Arab" dir="rtl"><p>${ARABIC}</p><p lang="en" dir="ltr">The office.</p></blockquote>`,
    ],
    [
      'a cell of a table',
      '| place | written |\n|---|---|\n| the port | الميناء |',
      '<td>the port</td><td lang="und-Arab" dir="rtl">الميناء</td>',
    ],
    ['a paragraph with markup', `**${ARABIC}**`, `<p lang="und-Arab" dir="rtl"><strong>${ARABIC}</strong></p>`],
  ])('can be %s', (_, markdown, html) => {
    expect(bodyOf(markdown)).toContain(html)
  })
})

describe('the language that a file gives to an element', () => {
  test.each([
    ['is kept if it fits the letters', `<p lang="ar">${ARABIC}</p>`, `<p lang="ar" dir="rtl">${ARABIC}</p>`],
    ['is kept on words', '<p>Il dit <i lang="fr">bonjour</i></p>', '<p>Il dit <i lang="fr" dir="ltr">bonjour</i></p>'],
    ['is replaced if it does not fit', `<p lang="en">${ARABIC}</p>`, `<p lang="und-Arab" dir="rtl">${ARABIC}</p>`],
    ['is removed from words that it does not fit', '<p>It is <b lang="ar">noon</b></p>', '<p>It is <b>noon</b></p>'],
    ['is removed if it is no language tag', '<p lang="en;x=y">Noon</p>', '<p>Noon</p>'],
    ['leaves a given direction', `<p dir="auto" lang="fa">${ARABIC}</p>`, `<p dir="auto" lang="fa">${ARABIC}</p>`],
    [
      'is the language around the blocks inside',
      `<div lang="ar"><p>${ARABIC}</p><p>The office.</p></div>`,
      `<div lang="ar" dir="rtl"><p>${ARABIC}</p><p lang="en" dir="ltr">The office.</p></div>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(bodyOf(html)).toBe(expected)
  })
})

test('an article in the script of its language has no languages of its own, whatever its markup', () => {
  fc.assert(
    fc.property(anyTree, (children) => {
      const blocks = [{ kind: 'prose' as const, children: [...children] }]
      expect(markLanguages(blocks, 'en', 'fa')).toEqual(blocks)
    }),
  )
})

test.each<[string, readonly string[] | null]>([
  ['en-GB', ['Latin']],
  ['ru', ['Cyrillic']],
  ['zh-Hans-CN', ['CJK']],
  ['sr', ['Cyrillic', 'Latin']],
  ['sr-Latn', ['Latin']],
  ['az-Arab', ['Arabic']],
  ['dv-Thaa', null],
  ['constructor', ['Latin']],
])('the language %s is written in the scripts %j', (language, scripts) => {
  expect(scriptsOf(language)).toEqual(scripts)
})
