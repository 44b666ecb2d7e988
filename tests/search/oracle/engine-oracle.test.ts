import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { EMPTY_QUERY, FACETS, type Facet, type ListQuery, resolveSort } from '../../../src/archive/query.ts'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import { serialiseNode } from '../../../src/search/query/serialise-node.ts'
import { highlightTermsIn } from '../../../src/search/highlights/highlight-terms.ts'
import { stemmerOf } from '../../../src/search/text/stem.ts'
import { engineOf, indexInMemory } from '../index-in-memory.ts'
import { anyArchive, anyShardBytes } from './arbitrary-archives.ts'
import { anyQuery } from './arbitrary-queries.ts'
import { type NaiveArchive, naiveArchive } from './naive-archive.ts'
import { naiveScores, type Scores, valuesOf } from './naive-score.ts'
import { naiveForms, naivePhrases } from './naive-highlight-terms.ts'

const NEVER = new AbortController().signal

function inRange(scores: Scores, { articles }: NaiveArchive, { from, to }: ListQuery): Scores {
  return new Map(
    [...scores].filter(([ordinal]) => {
      const date = articles[ordinal]?.article.date ?? null
      return date === null ? from === null && to === null : (from ?? date) <= date && date <= (to ?? date)
    }),
  )
}

function ranked(scores: Scores): readonly number[] {
  return [...scores].sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || b - a).map(([ordinal]) => ordinal)
}

function countsPerDay(scores: Scores, articles: readonly Article[]): readonly number[] {
  const days = [null, ...new Set(articles.flatMap(({ date }) => date ?? []))]
  return days.map((day) => [...scores.keys()].filter((ordinal) => articles[ordinal]?.date === day).length)
}

function facetCounts(archive: NaiveArchive, query: ListQuery, facet: Facet) {
  const rest = { ...query, facets: { ...query.facets, [facet]: [] } }
  const counts = new Map<string, number>()
  for (const ordinal of inRange(naiveScores(archive, rest), archive, query).keys()) {
    const article = archive.articles[ordinal]?.article
    const values: ReadonlySet<string> = new Set(article === undefined ? [] : valuesOf(article, facet))
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

test('a search has the same matches, ranking and counts as a scan of all articles', async () => {
  let found = 0
  const queries = fc.array(anyQuery, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(anyArchive, queries, anyShardBytes, async (articles, asked, shardBytes) => {
      const engine = engineOf(await indexInMemory(articles, shardBytes))
      const archive = await naiveArchive(articles)
      for (const query of asked) {
        const answer = await engine.search(query, NEVER)
        const anyDate = naiveScores(archive, query)
        const scores = inRange(anyDate, archive, query)
        expect(answer.matches).toEqual({ kind: 'list', ordinals: Uint32Array.from(scores.keys()).sort() })
        expect(answer.ranking && [...answer.ranking]).toEqual(
          resolveSort(query) === 'relevance' ? ranked(scores) : null,
        )
        expect([...(answer.perDay ?? [])]).toEqual(countsPerDay(anyDate, articles))
        expect(answer.unavailable).toEqual([])
        expect(answer.interpretation.understood).toBe(serialiseNode(parseWords(query.words).node))
        for (const { language } of articles) {
          const { forms } = highlightTermsIn(language, answer.interpretation.highlights)
          expect(forms.toSorted()).toEqual([...naiveForms(archive, query.words, stemmerOf(language))].toSorted())
        }
        const phrases = answer.interpretation.highlights.phrases.map((phrase) => phrase.join(' '))
        expect(phrases.toSorted()).toEqual(naivePhrases(archive, query.words).toSorted())
        found += scores.size
      }
    }),
    { numRuns: 150 },
  )
  expect(found).toBeGreaterThan(100)
})

test('the values of a facet have the same counts as a scan of all articles, without the filter of this facet', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyArchive,
      fc.oneof(anyQuery, fc.constant(EMPTY_QUERY)),
      anyShardBytes,
      async (articles, query, bytes) => {
        const engine = engineOf(await indexInMemory(articles, bytes))
        const archive = await naiveArchive(articles)
        for (const facet of FACETS) {
          expect(await engine.countFacet(query, facet, NEVER)).toEqual(facetCounts(archive, query, facet))
        }
      },
    ),
    { numRuns: 80 },
  )
})
