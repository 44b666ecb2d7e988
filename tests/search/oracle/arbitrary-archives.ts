import * as fc from 'fast-check'
import type { Article } from '../../../src/archive/article.ts'
import type { Facet } from '../../../src/archive/query.ts'
import { makeArticle, prose, related } from '../../archive/make-article.ts'

/**
 * Words with a common prefix, with a common stem in only one language, or with several spellings. Some are words of one
 * language and stems of another: the Turkish stem of `île` is `il`, and the German one of `mayer` is `may`. The last of the
 * languages has no stemmer.
 */
export const WORDS = (
  'ferry Ferries ferrying pier piers Pierhead general generation skies sky ' +
  'Hafen Häfen Hafens Schiff Schiffe café Caféhaus паром Паромы порт порта Ёлка ёлки ' +
  'île il iles Mayer may Boller boll ' +
  'Müller Mueller Muellers neue Quelle Grüße Gruesse ایران ايران کتاب‌های كتاب كتابها مدينة المدينه ' +
  '항구 항구에서 항구는 서울특별시 서울특별시는 배 배를 회의 ' +
  'O’Brien U.S. 1,000 1000 al-Qaeda alqaeda Port-au-Prince l’après-midi 港口 港口的渡轮 口 渡轮 𠮷野 𐐀𐐁𐐂 𐐀𐐁'
).split(' ')

/** Some values are words of others, and some have marks of the query language. */
export const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  author: ['AFP', 'Jörg Mueller', 'Jane Roe', 'Jane "JR" Roe', 'O’Brien, Pat', '山田 太郎'],
  source: ['Courier', 'Port: a paper', 'Порт'],
  tag: ['port', 'sea', 'sea:north', 'north sea', 'oil (prices)', '-', '𠮷'],
  lang: ['en', 'en-GB', 'de', 'fr', 'tr', 'ru', 'fa', 'ar', 'ko', 'zh-Hant', 'la'],
}

/** Few dates, so that several articles often have the same date. */
export const DATES = ['2019-12-31', '2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01', '2024-03-15', '2025-06-01']

/** Few words, so that they are often side by side. */
const COMMON_WORDS = ['ferry', 'pier', 'al-Qaeda', '港口']

/** A word of a text or of a phrase. */
export const anyWord = fc.oneof(fc.constantFrom(...COMMON_WORDS), fc.constantFrom(...WORDS))

const someWords = fc.array(anyWord, { maxLength: 8 })
/** Of all marks between words, only the hyphen changes the results. */
const text = fc.tuple(someWords, fc.constantFrom(' ', ', ', '\n', '-')).map(([words, mark]) => words.join(mark))

export function someOf(facet: Facet): fc.Arbitrary<string[]> {
  return fc.subarray([...VALUES[facet]], { maxLength: 3 })
}

function articleOf(slug: string, date: string | null): fc.Arbitrary<Article> {
  return fc
    .record({
      headline: text.map((words) => words || 'Untitled'),
      authors: someOf('author'),
      source: fc.constantFrom(null, ...VALUES.source),
      tags: someOf('tag'),
      language: fc.constantFrom(...VALUES.lang),
      pictures: fc.array(fc.record({ caption: text, credit: fc.option(text) }), { maxLength: 1 }),
      body: fc.tuple(
        fc.tuple(text, text).map((texts) => prose(...texts)),
        text.map((title) => related({ title, url: null })),
      ),
    })
    .map((fields) => makeArticle({ slug, date, ...fields }))
}

/** Articles in ordinal order: undated articles first, then by date. */
export const anyArchive: fc.Arbitrary<readonly Article[]> = fc
  .array(fc.option(fc.constantFrom(...DATES), { freq: 4 }), { maxLength: 14 })
  .map((dates) => dates.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)))
  .chain((dates) => fc.tuple(...dates.map((date, index) => articleOf(`a${index}`, date))))

/** Sizes from one shard for each key to one shard for all keys. */
export const anyShardBytes = fc.constantFrom(1, 100, 1000, undefined)
