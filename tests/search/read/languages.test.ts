import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY } from '../../../src/archive/query.ts'
import { findHighlights } from '../../../src/search/highlights/find-highlights.ts'
import { highlightTermsIn } from '../../../src/search/highlights/highlight-terms.ts'
import { makeArticle } from '../../archive/make-article.ts'
import { engineOf, indexInMemory } from '../index-in-memory.ts'

const NEVER = new AbortController().signal

/** Articles as pairs of language and headline. */
async function engineFor(articles: readonly (readonly [string, string])[]) {
  const made = articles.map(([language, headline], index) => makeArticle({ slug: `a${index}`, headline, language }))
  return engineOf(await indexInMemory(made, 64))
}

async function find(articles: readonly (readonly [string, string])[], words: string): Promise<readonly number[]> {
  const { matches } = await (await engineFor(articles)).search({ ...EMPTY_QUERY, words }, NEVER)
  return matches.kind === 'list' ? [...matches.ordinals] : []
}

describe('in an archive of several languages, a word', () => {
  const FRENCH = [
    ['fr', 'L’île sans bac'],
    ['fr', 'Il se tait'],
    ['en', 'Plain English'],
    ['tr', 'Fırtına'],
  ] as const
  const GERMAN = [
    ['en', 'The strike of May'],
    ['en', 'A ball boll on the marsh'],
    ['de', 'Herr Mayer spricht'],
    ['de', 'Der Boller und der Marsher'],
    ['de', 'Der Hafen'],
  ] as const

  test.each<[string, readonly (readonly [string, string])[], string, readonly number[]]>([
    ['the Turkish stem of a French word', FRENCH, 'île', [0]],
    ['the German stem of a name', GERMAN, 'mayer', [2]],
    ['the German stem of another name', GERMAN, 'boller', [3]],
    ['the German stem of a third name', GERMAN, 'marsher', [3]],
  ])('does not find %s in articles of other languages', async (_, articles, words, expected) => {
    expect(await find(articles, words)).toEqual(expected)
  })

  test.each<[string, readonly number[]]>([
    ['ferries', [0, 1, 2]],
    ['ferry', [0, 1, 2, 3]],
    ['ferr*', [0, 1, 2, 3]],
    ['"the ferries"', [0]],
    ['intitle:ferries', [0, 1, 2]],
    ['lang:la ferry', [3]],
    ['ferry -lang:en', [2, 3]],
  ])('is found by its stem in the language of each article, and as it is in all: %s', async (words, expected) => {
    const articles = [
      ['en', 'The ferries'],
      ['en-GB', 'Ferry'],
      ['de', 'Die Ferries, die Ferry'],
      ['la', 'Ferry'],
    ] as const
    expect(await find(articles, words)).toEqual(expected)
  })

  const VARIANTS = [
    ['fa', 'ایران و کتاب‌های تازه'],
    ['fa', 'دریا آرام شد'],
    ['ko', '폭풍이 항구에서 배를 부쉈다고 서울특별시는 밝혔다'],
    ['ko', '내일은 맑다'],
    ['de', 'Herr Müller und die neue Quelle'],
    ['de', 'Herr Mueller und das Fuersorgeamt'],
    ['ar', 'عاد إلى المدينة سنة ٢٠٢٤'],
    ['en', 'The poet and the pot of 2024'],
  ] as const

  test.each<[string, readonly number[]]>([
    ['ايران', [0]],
    ['ایران', [0]],
    ['كتاب', [0]],
    ['کتاب', [0]],
    ['کتابها', [0]],
    ['"کتابهای تازه"', [0]],
    ['항구', [2]],
    ['항구는', [2]],
    ['서울특별시', [2]],
    ['서울특별시에서', [2]],
    ['서울*', [2]],
    ['배', [2]],
    ['Müller', [4, 5]],
    ['mueller', [4, 5]],
    ['Mueller*', [4, 5]],
    ['muller*', [4, 5]],
    ['intitle:müllers', [4, 5]],
    ['"Herr Mueller und die"', [4]],
    ['"herr müller"', [4, 5]],
    ['Fürsorgeamt', [5]],
    ['neu', [4]],
    ['neü', [4]],
    ['nu', []],
    ['poet', [7]],
    ['مدينه', [6]],
    ['الى', [6]],
    ['۲۰۲۴', [6, 7]],
  ])('is found in the spellings of each language: %s', async (words, expected) => {
    expect(await find(VARIANTS, words)).toEqual(expected)
  })

  const NAMES = [
    ['en', 'Chancellor Schröder met the poet'],
    ['en', 'Chancellor Schroeder of the pot'],
    ['fr', 'M. Schröder à Berlin'],
    ['de', 'Schröder und Schroeder'],
    ['tr', 'Schröder'],
    ['tr', 'Schroeder'],
  ] as const

  test.each<[string, readonly number[]]>([
    ['schroeder', [0, 1, 2, 3, 5]],
    ['Schröder', [0, 1, 2, 3, 4, 5]],
    ['SCHRO\u0308DER', [0, 1, 2, 3, 4, 5]],
    ['schroder', [0, 2, 3, 4]],
    ['schroe*', [0, 1, 2, 3, 5]],
    ['intitle:Schroeder', [0, 1, 2, 3, 5]],
    ['"Chancellor Schroeder"', [0, 1]],
    ['"Chancellor Schröder"', [0, 1]],
    ['"Schröder und Schröder"', [3]],
    ['poet', [0]],
    ['pot', [1]],
  ])('with ü finds the spelling with ue in every language, and the reverse in names: %s', async (words, expected) => {
    expect(await find(NAMES, words)).toEqual(expected)
  })

  test('is highlighted in all spellings of the language', async () => {
    const engine = await engineFor([...VARIANTS, ...NAMES])
    const highlightsOf = async (words: string, language: string, text: string) => {
      const { interpretation } = await engine.search({ ...EMPTY_QUERY, words }, NEVER)
      const ranges = findHighlights(text, highlightTermsIn(language, interpretation.highlights))
      return ranges.map(({ start, end }) => text.slice(start, end))
    }
    expect(await highlightsOf('müller', 'de', 'Müller, Mueller, Muhler')).toEqual(['Müller', 'Mueller'])
    expect(await highlightsOf('schroeder', 'en', 'Schröder, Schroeder, Schroder')).toEqual(['Schröder', 'Schroeder'])
    expect(await highlightsOf('"chancellor schroeder"', 'en', 'Chancellor Schröder, Chancellor Schroeder')).toEqual([
      'Chancellor Schröder',
      'Chancellor Schroeder',
    ])
    expect(await highlightsOf('"herr müller"', 'de', 'Herr Mueller')).toEqual(['Herr Mueller'])
    expect(await highlightsOf('كتاب', 'fa', 'ایران و کتاب‌های تازه')).toEqual(['کتاب‌های'])
    expect(await highlightsOf('항구', 'ko', '폭풍이 항구에서')).toEqual(['항구에서'])
  })

  test('is highlighted in an article by the stems of the language of the article alone', async () => {
    const engine = await engineFor([...GERMAN, ['en', 'Mayer']])
    const { interpretation } = await engine.search({ ...EMPTY_QUERY, words: 'may OR mayer' }, NEVER)
    const formsIn = (language: string) => highlightTermsIn(language, interpretation.highlights).forms.toSorted()
    expect(formsIn('de')).toEqual(['mayer'])
    expect(formsIn('en')).toEqual(['may', 'mayer'])
    const { interpretation: german } = await engine.search({ ...EMPTY_QUERY, words: 'mayer' }, NEVER)
    expect(highlightTermsIn('en', german.highlights).forms).toEqual(['mayer'])
    expect(highlightTermsIn('tr', german.highlights).forms).toEqual([])
  })

  test('is corrected only if no article has it in its language', async () => {
    const engine = await engineFor(GERMAN)
    expect(await engine.suggest({ ...EMPTY_QUERY, words: 'Bollers' }, NEVER)).toEqual([])
    expect(await engine.suggest({ ...EMPTY_QUERY, words: 'strikx' }, NEVER)).toEqual([{ words: 'strike', count: 1 }])
  })
})
