import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { toOrdinal } from '../../src/archive/ids.ts'
import { type Exclusions, findSimilar } from '../../src/relate/find-similar.ts'
import { collectOutboundLinks } from '../../src/relate/outbound-links.ts'
import { resolveLinks } from '../../src/relate/resolve-links.ts'
import { stopWordsOf } from '../../src/relate/stop-words.ts'
import { archiveDates, isoDateOf } from '../archive/arbitraries.ts'
import { makeArticle, prose, related } from '../archive/make-article.ts'
import { compareAll } from './naive-similar.ts'
import { toDocuments } from './to-documents.ts'

const NO_EXCLUSIONS: Exclusions = new Map()

function findIn(articles: readonly Article[], exclusions: Exclusions) {
  return findSimilar(toDocuments(articles), exclusions)
}

function ordinalsIn(articles: readonly Article[]): readonly (readonly number[])[] {
  return findIn(articles, NO_EXCLUSIONS).map((list) => list.map(({ ordinal }) => ordinal))
}

function article(slug: string, headline: string, text: string, fields: Partial<Article> = {}): Article {
  return makeArticle({ slug, headline, body: [prose(text)], ...fields })
}

function minScore(shared: number): number {
  if (shared === 2) return 0.2
  return shared === 3 ? 0.1 : 0.08
}

describe('similar articles', () => {
  const pier = article('pier', 'Council Votes on the Ferry Pier', 'Shipworm has eaten the timber piles of the pier.')
  const worm = article('worm', 'SHIPWORM FOUND IN TIMBER', 'The harbour engineer counted Shipworm in the piles.')
  const cake = article('cake', 'A Cake for the Mayor', 'Flour, sugar, butter, and an oven that was too hot.')

  test('share key terms with the article, and articles about other subjects are not similar', () => {
    expect(ordinalsIn([pier, worm, cake])).toEqual([[1], [0], []])
  })

  test('have at most 3 shared words, and words that contribute equally to the score are in the order of the article', () => {
    const first = article('first', 'Mole', 'Buoy. Tide, tide, tide, tide. Quay.')
    const second = article('second', 'Tide', 'Buoy. Mole, mole, mole, mole. Quay.')
    const [ofFirst, ofSecond] = findIn([first, second, cake], NO_EXCLUSIONS)
    expect(ofFirst?.[0]?.sharedWords).toEqual(['Mole', 'tide', 'Buoy'])
    expect(ofSecond?.[0]?.sharedWords).toEqual(['Tide', 'mole', 'Buoy'])
  })

  test('have the shared words in the spelling of the article', () => {
    const [ofPier, ofWorm] = findIn([pier, worm, cake], NO_EXCLUSIONS)
    expect(ofPier?.[0]?.sharedWords.toSorted()).toEqual(['Shipworm', 'piles', 'timber'])
    expect(ofWorm?.[0]?.sharedWords.toSorted()).toEqual(['Shipworm', 'TIMBER', 'piles'])
  })

  test('share at least two words, and stop words and numbers do not count', () => {
    const one = article('one', 'Lighthouse', 'It was the same as in the year 1986 and before.')
    const two = article('two', 'Lighthouse', 'It was the same as in the year 1986 and before.', { language: 'xx' })
    expect(ordinalsIn([one, article('three', 'Lighthouse', 'Rain.'), two])).toEqual([[], [], []])
  })

  test('have the same language, in any of its regions', () => {
    const british = { ...pier, language: 'en-GB' }
    const other = { ...pier, language: 'nl' }
    expect(ordinalsIn([pier, other, british, cake])).toEqual([[2], [], [0], []])
  })

  test('share the first words of the article if more words than the limit have the same weight', () => {
    const words = Array.from({ length: 14 }, (_, index) => `harbour${index.toString(36)}`)
    const reversed = article('reversed', words.toReversed().join(' '), '')
    const all = article('all', words.join(' '), '')
    const first = article('first', words.slice(0, 2).join(' '), '')
    const last = article('last', words.slice(-2).join(' '), '')
    const [ofReversed, ofAll] = ordinalsIn([reversed, all, first, last])
    expect(ofReversed).toEqual([1, 3])
    expect(ofAll).toEqual([0, 2])
  })

  test('are more similar if their dates are closer', () => {
    const oldest = { ...pier, date: isoDateOf('1990-01-01') }
    const newer = { ...pier, date: isoDateOf('2019-03-01') }
    const newest = { ...pier, date: isoDateOf('2019-03-05') }
    expect(ordinalsIn([oldest, newer, newest])).toEqual([
      [1, 2],
      [2, 0],
      [1, 0],
    ])
  })

  test('exclude the given articles', () => {
    const linked = new Map([[toOrdinal(0), new Set([toOrdinal(1)])]])
    expect(findIn([pier, worm, cake], linked).map((list) => list.length)).toEqual([0, 1, 0])
  })

  test('exclude the articles that the page already lists as related or as mentioning it', () => {
    const text = prose('The lighthouse keeper of Vellport repaired the foghorn and the lantern.')
    const first = makeArticle({ slug: 'first', headline: 'Lighthouse lantern', body: [text] })
    const second = makeArticle({ slug: 'second', headline: 'Lighthouse foghorn', body: [text] })
    const reference = related({ title: 'Lighthouse lantern', url: null })
    const third = makeArticle({ slug: 'third', headline: 'Lighthouse keeper', body: [text, reference] })
    const articles = [first, second, third]
    const { listed } = resolveLinks(articles.map((head) => ({ head, outboundLinks: collectOutboundLinks(head) })))
    const similar = findIn(articles, listed).map((list) => list.map(({ ordinal }) => ordinal))
    expect(similar).toEqual([[1], [0, 2], [1]])
  })

  test('are at most 4', () => {
    const counts = ordinalsIn([pier, pier, pier, pier, pier, cake, cake]).map((list) => list.length)
    expect(counts).toEqual([4, 4, 4, 4, 4, 1, 1])
  })

  test('share no words that every article has, in an archive of more than 5 articles', () => {
    expect(ordinalsIn([pier, pier, pier, pier, pier, pier])).toEqual([[], [], [], [], [], []])
  })

  test('are found in Chinese by pairs of characters', () => {
    const headlines = ['港口渡轮停运', '渡轮明日停运', '市长的蛋糕']
    const articles = headlines.map((headline, index) => article(`a${index}`, headline, '', { language: 'zh' }))
    expect(ordinalsIn(articles)).toEqual([[1], [0], []])
  })

  test('are found in an archive with a text of 100,000 words', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}`).join(' ')
    expect(ordinalsIn([pier, article('endless', 'Endless', words), worm])).toEqual([[2], [], [0]])
  })
})

describe('in a random archive', () => {
  const VOCABULARY = Array.from({ length: 36 }, (_, index) => `harbour${index.toString(36)}`)
  const text = (least: number, most: number) =>
    fc
      .array(fc.constantFrom(...VOCABULARY, 'the', '1986'), { minLength: least, maxLength: most })
      .map((words) => words.join(' '))
  const archives = archiveDates().chain((dates) =>
    fc.tuple(
      ...dates.map((date, index) =>
        fc.tuple(text(1, 4), text(0, 25)).map(([headline, body]) => article(`a${index}`, headline, body, { date })),
      ),
    ),
  )

  test('the similar articles are the same as in a naive comparison of all pairs', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        const compared = compareAll(articles, stopWordsOf('en'))
        findIn(articles, NO_EXCLUSIONS).forEach((found, ordinal) => {
          const others = (compared[ordinal] ?? []).filter(
            ({ score, shared }, other) => other !== ordinal && shared.size > 1 && score >= minScore(shared.size),
          )
          const best = others
            .map(({ score }) => score)
            .sort((a, b) => b - a)
            .slice(0, 4)
          // Scores are compared instead of articles, because both sums add their products in another order.
          expect(found).toHaveLength(best.length)
          found.forEach((similar, rank) => {
            expect(compared[ordinal]?.[similar.ordinal]?.score).toBeCloseTo(best[rank] ?? Number.NaN, 4)
          })
          expect(new Set(found.map((similar) => similar.ordinal)).size).toBe(found.length)
          for (const similar of found) {
            const parts = compared[ordinal]?.[similar.ordinal]?.shared ?? new Map<string, number>()
            const largest = [...parts.values()].toSorted((a, b) => b - a).slice(0, 3)
            expect(similar.sharedWords).toHaveLength(largest.length)
            similar.sharedWords.forEach((word, rank) => {
              expect(parts.get(word)).toBeCloseTo(largest[rank] ?? Number.NaN, 4)
            })
          }
        })
      }),
    )
  })

  test('the same articles have the same similar articles every time', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        expect(findIn(articles, NO_EXCLUSIONS)).toEqual(findIn(structuredClone(articles), NO_EXCLUSIONS))
      }),
      { numRuns: 20 },
    )
  })
})
