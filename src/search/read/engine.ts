import { type Calendar, findOrdinalRange } from '../../archive/calendar.ts'
import { EMPTY_QUERY, type Facet, type ListQuery, hasOnlyDates, resolveSort } from '../../archive/query.ts'
import type { Source } from '../../archive/source.ts'
import { facetPrefixOf } from '../format/facet-key.ts'
import { countMatches, type FacetCount, type SearchResult, type Suggestion } from '../search-result.ts'
import { parseWords } from '../query/parse-words.ts'
import { loadStemmers } from '../text/stem.ts'
import { countPerDay } from './count-per-day.ts'
import { evaluate } from './evaluate.ts'
import { hitsOfRange, sliceHits } from './hits.ts'
import { interpretQuery, listUnavailable } from './interpret-query.ts'
import { openIndex } from './open-index.ts'
import type { Plan, SearchContext, UnavailablePlan } from './plan.ts'
import { planFacetFilters, planQuery } from './plan-query.ts'
import { rankHits } from './rank-hits.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { suggest } from './suggest.ts'
import { createWordKeys, type WordKeys } from './word-keys.ts'

export interface Engine {
  /** Rejects if no part of the query is available; the result lists parts that are not. */
  readonly search: (query: ListQuery, signal: AbortSignal) => Promise<SearchResult>
  /** Counts the values of a facet that match the rest of the query, highest count first. */
  readonly countFacet: (query: ListQuery, facet: Facet, signal: AbortSignal) => Promise<readonly FacetCount[]>
  /** Returns at most three suggestions, best first. Each has results. */
  readonly suggest: (query: ListQuery, signal: AbortSignal) => Promise<readonly Suggestion[]>
}

interface EngineOptions {
  readonly source: Source
  /** The content hash of the root of the index. */
  readonly root: string
  readonly calendar: Calendar
  /** The maximum time before the engine yields to other work. */
  readonly sliceMs: number
}

export function createEngine({ source, root, calendar, sliceMs }: EngineOptions): Engine {
  const index = openIndex(source, root, calendar.total)
  let wordKeys: WordKeys | null = null

  async function openContext(scheduler: Scheduler): Promise<SearchContext> {
    // Rejects if the search is cancelled already, so that nothing is loaded for it.
    await scheduler.yieldIfDue()
    const { languages, mainStemmer } = await index.loadRoot()
    wordKeys ??= createWordKeys(await loadStemmers(languages), mainStemmer)
    return { index, calendar, words: wordKeys, scheduler }
  }

  /** Evaluates a query without its dates. */
  async function evaluateQuery(query: ListQuery, scheduler: Scheduler) {
    const context = await openContext(scheduler)
    const parsed = parseWords(query.words)
    const [words, facets] = await Promise.all([
      parsed.node === null ? null : planQuery(context, parsed.node),
      planFacetFilters(context, query),
    ])
    const plan: Plan = { kind: 'all', plans: words === null ? facets : [words, ...facets] }
    const unavailablePhrases: UnavailablePlan[] = []
    const hits = await evaluate(context, plan, unavailablePhrases)
    const unavailable = [...listUnavailable(plan), ...unavailablePhrases]
    if (hits === null) throw unavailable[0]?.error
    return {
      hits,
      interpretation: interpretQuery(parsed, words, await index.loadRoot()),
      unavailable: unavailable.map(({ text }) => text),
    }
  }

  async function search(query: ListQuery, signal: AbortSignal): Promise<SearchResult> {
    const { hits, interpretation, unavailable } = await evaluateQuery(query, createScheduler(sliceMs, signal))
    const hitsInRange = sliceHits(hits, findOrdinalRange(calendar, query.from, query.to))
    return {
      // A copy, because the array is transferred out of the worker.
      matches: { kind: 'list', ordinals: hitsInRange.ordinals.slice() },
      ranking: resolveSort(query) === 'relevance' ? rankHits(hitsInRange) : null,
      perDay: countPerDay(calendar, hits.ordinals),
      interpretation,
      unavailable,
    }
  }

  async function countFacet(query: ListQuery, facet: Facet, signal: AbortSignal): Promise<readonly FacetCount[]> {
    const scheduler = createScheduler(sliceMs, signal)
    await scheduler.yieldIfDue()
    const rest = { ...query, facets: { ...query.facets, [facet]: EMPTY_QUERY.facets[facet] } }
    const hits = hasOnlyDates(rest)
      ? hitsOfRange(findOrdinalRange(calendar, null, null))
      : (await evaluateQuery(rest, scheduler)).hits
    const isHit = new Uint8Array(calendar.total)
    for (const ordinal of sliceHits(hits, findOrdinalRange(calendar, query.from, query.to)).ordinals) isHit[ordinal] = 1
    const prefix = facetPrefixOf(facet)
    const counts: FacetCount[] = []
    for (const { key, postings } of await index.findByPrefix(prefix)) {
      await scheduler.yieldIfDue()
      const count = postings.ordinals.reduce((sum, ordinal) => sum + (isHit[ordinal] ?? 0), 0)
      if (count > 0) counts.push({ value: key.slice(prefix.length), count })
    }
    return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }

  return {
    search,
    countFacet,
    suggest: async (query, signal) => {
      const context = await openContext(createScheduler(sliceMs, signal))
      return await suggest(context, query.words, async (words) => {
        const { matches, unavailable } = await search({ ...query, words }, signal)
        // If a part is unavailable, the count belongs to another query.
        return unavailable.length === 0 ? countMatches(matches) : 0
      })
    },
  }
}
