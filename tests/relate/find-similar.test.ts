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

const NOTHING_LINKED: Exclusions = new Map()

function similarIn(articles: readonly Article[], linked: Exclusions) {
  return findSimilar(toDocuments(articles), linked)
}

function similarOf(articles: readonly Article[]): readonly (readonly number[])[] {
  return similarIn(articles, NOTHING_LINKED).map((list) => list.map(({ ordinal }) => ordinal))
}

function article(slug: string, headline: string, text: string, fields: Partial<Article> = {}): Article {
  return makeArticle({ slug, headline, body: [prose(text)], ...fields })
}

function leastScore(shared: number): number {
  if (shared === 2) return 0.2
  return shared === 3 ? 0.1 : 0.08
}

describe('similar articles', () => {
  const pier = article('pier', 'Council Votes on the Ferry Pier', 'Shipworm has eaten the timber piles of the pier.')
  const worm = article('worm', 'SHIPWORM FOUND IN TIMBER', 'The harbour engineer counted Shipworm in the piles.')
  const cake = article('cake', 'A Cake for the Mayor', 'Flour, sugar, butter, and an oven that was too hot.')

  test('share telling words; those about something else are not shown', () => {
    expect(similarOf([pier, worm, cake])).toEqual([[1], [0], []])
  })

  test('show the shared words as the article writes them in its text', () => {
    const [ofPier, ofWorm] = similarIn([pier, worm, cake], NOTHING_LINKED)
    expect(ofPier?.[0]?.sharedWords.toSorted()).toEqual(['Shipworm', 'piles', 'timber'])
    expect(ofWorm?.[0]?.sharedWords.toSorted()).toEqual(['Shipworm', 'TIMBER', 'piles'])
  })

  test('need more than one word in common, and no stop words or numbers', () => {
    const one = article('one', 'Lighthouse', 'It was the same as in the year 1986 and before.')
    const two = article('two', 'Lighthouse', 'It was the same as in the year 1986 and before.', { language: 'xx' })
    expect(similarOf([one, article('three', 'Lighthouse', 'Rain.'), two])).toEqual([[], [], []])
  })

  test('are of the same language, whatever its region', () => {
    const british = { ...pier, language: 'en-GB' }
    const other = { ...pier, language: 'nl' }
    expect(similarOf([pier, other, british, cake])).toEqual([[2], [], [0], []])
  })

  test('share what stands first in the article, where more words than are compared weigh the same', () => {
    const words = Array.from({ length: 14 }, (_, index) => `harbour${index.toString(36)}`)
    const reversed = article('reversed', words.toReversed().join(' '), '')
    const all = article('all', words.join(' '), '')
    const first = article('first', words.slice(0, 2).join(' '), '')
    const last = article('last', words.slice(-2).join(' '), '')
    const [ofReversed, ofAll] = similarOf([reversed, all, first, last])
    expect(ofReversed).toEqual([1, 3])
    expect(ofAll).toEqual([0, 2])
  })

  test('stand nearer when their dates do', () => {
    const oldest = { ...pier, date: isoDateOf('1990-01-01') }
    const newer = { ...pier, date: isoDateOf('2019-03-01') }
    const newest = { ...pier, date: isoDateOf('2019-03-05') }
    expect(similarOf([oldest, newer, newest])).toEqual([
      [1, 2],
      [2, 0],
      [1, 0],
    ])
  })

  test('leave out what is linked already', () => {
    const linked = new Map([[toOrdinal(0), new Set([toOrdinal(1)])]])
    expect(similarIn([pier, worm, cake], linked).map((list) => list.length)).toEqual([0, 1, 0])
  })

  test('leave out the articles that a page lists as related or as mentioning it', () => {
    const text = prose('The lighthouse keeper of Vellport repaired the foghorn and the lantern.')
    const first = makeArticle({ slug: 'first', headline: 'Lighthouse lantern', body: [text] })
    const second = makeArticle({ slug: 'second', headline: 'Lighthouse foghorn', body: [text] })
    const reference = related({ title: 'Lighthouse lantern', url: null })
    const third = makeArticle({ slug: 'third', headline: 'Lighthouse keeper', body: [text, reference] })
    const articles = [first, second, third]
    const { listed } = resolveLinks(articles.map((head) => ({ head, outboundLinks: collectOutboundLinks(head) })))
    const similar = similarIn(articles, listed).map((list) => list.map(({ ordinal }) => ordinal))
    expect(similar).toEqual([[1], [0, 2], [1]])
  })

  test('are at most four', () => {
    const counts = similarOf([pier, pier, pier, pier, pier, cake, cake]).map((list) => list.length)
    expect(counts).toEqual([4, 4, 4, 4, 4, 1, 1])
  })

  test('need a word that not every article has, once there are more than five', () => {
    expect(similarOf([pier, pier, pier, pier, pier, pier])).toEqual([[], [], [], [], [], []])
  })

  test('are found for Chinese by the pairs of its letters', () => {
    const headlines = ['港口渡轮停运', '渡轮明日停运', '市长的蛋糕']
    const articles = headlines.map((headline, index) => article(`a${index}`, headline, '', { language: 'zh' }))
    expect(similarOf(articles)).toEqual([[1], [0], []])
  })

  test('are found beside a text without an end', { timeout: 60_000 }, () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}`).join(' ')
    expect(similarOf([pier, article('endless', 'Endless', words), worm])).toEqual([[2], [], [0]])
  })
})

describe('in any archive', () => {
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

  test('the nearest are those that comparing each with each gives', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        const compared = compareAll(articles, stopWordsOf('en'))
        similarIn(articles, NOTHING_LINKED).forEach((found, ordinal) => {
          const others = (compared[ordinal] ?? []).filter(
            ({ score, shared }, other) => other !== ordinal && shared.size > 1 && score >= leastScore(shared.size),
          )
          const best = others
            .map(({ score }) => score)
            .sort((a, b) => b - a)
            .slice(0, 4)
          const scores = found.map((similar) => compared[ordinal]?.[similar.ordinal]?.score ?? 0)
          // Equal scores may stand in either order: the two add up their parts differently.
          expect(scores.map((score) => score.toFixed(4))).toEqual(best.map((score) => score.toFixed(4)))
          expect(new Set(found.map((similar) => similar.ordinal)).size).toBe(found.length)
          for (const similar of found) {
            const parts = compared[ordinal]?.[similar.ordinal]?.shared ?? new Map<string, number>()
            const most = [...parts.values()].toSorted((a, b) => b - a).slice(0, 3)
            const shown = similar.sharedWords.map((word) => parts.get(word) ?? 0)
            expect(shown.map((part) => part.toFixed(4))).toEqual(most.map((part) => part.toFixed(4)))
          }
        })
      }),
    )
  })

  test('the same articles give the same links', () => {
    fc.assert(
      fc.property(archives, (articles) => {
        expect(similarIn(articles, NOTHING_LINKED)).toEqual(similarIn(structuredClone(articles), NOTHING_LINKED))
      }),
      { numRuns: 20 },
    )
  })
})
