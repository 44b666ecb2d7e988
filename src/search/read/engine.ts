import { type Calendar, findOrdinalRange } from '../../archive/calendar.ts'
import { EMPTY_QUERY, type Facet, type ListQuery, resolveSort } from '../../archive/query.ts'
import type { Source } from '../../archive/source.ts'
import { facetPrefixOf } from '../format/facet-key.ts'
import type { FacetCount, SearchResult, Suggestion } from '../search-result.ts'
import { countMatches } from '../matches.ts'
import { parseWords } from '../query/parse-words.ts'
import { loadStemmers, type Stemmers } from '../text/stem.ts'
import { countPerDay } from './count-per-day.ts'
import { evaluate } from './evaluate.ts'
import { type Hits, hitsOfRange, within } from './hits.ts'
import { type Library, makeFacetPlans, makePlan } from './make-plan.ts'
import { openIndex } from './open-index.ts'
import { type Pace, paceOf } from './pace.ts'
import type { MissingPlan, Plan } from './plan.ts'
import { rank } from './rank.ts'
import { missingOf, readingOf } from './read-query.ts'
import { suggest } from './suggest.ts'

export interface Engine {
  /** Rejects where nothing of the query can be looked up; where a part of it cannot, that part is in `missing`. */
  readonly search: (query: ListQuery, signal: AbortSignal) => Promise<SearchResult>
  /** Values of a facet under the rest of the query, most first; only those that are found. */
  readonly countFacet: (query: ListQuery, facet: Facet, signal: AbortSignal) => Promise<readonly FacetCount[]>
  /** Best first, at most three; only those that are sure to find something. */
  readonly suggest: (query: ListQuery, signal: AbortSignal) => Promise<readonly Suggestion[]>
}

export interface EngineOptions {
  readonly source: Source
  /** Content hash of the index's root. */
  readonly root: string
  readonly calendar: Calendar
  /** How long the engine may work before others take their turn. */
  readonly sliceMs: number
}

export function createEngine({ source, root, calendar, sliceMs }: EngineOptions): Engine {
  const index = openIndex(source, root)
  const { total } = calendar

  let stemmers: Stemmers | null = null

  async function openLibrary(pace: Pace): Promise<Library> {
    // Nothing is fetched for a question that was given up already.
    await pace.breathe()
    const { languages } = await index.root()
    stemmers ??= await loadStemmers(languages)
    return { index, calendar, stemmers }
  }

  async function hitsOf(query: ListQuery, pace: Pace) {
    const library = await openLibrary(pace)
    const parsed = parseWords(query.words)
    const [words, facets] = await Promise.all([
      parsed.node === null ? null : makePlan(library, parsed.node),
      makeFacetPlans(library, query),
    ])
    const plan: Plan = { kind: 'all', plans: words === null ? facets : [words, ...facets] }
    const lost: MissingPlan[] = []
    const hits = await evaluate({ index, total, pace, lost }, plan)
    const missing = [...missingOf(plan), ...lost]
    if (hits === null) throw missing[0]?.error
    return { hits, reading: readingOf(parsed, words), missing }
  }

  async function search(query: ListQuery, signal: AbortSignal): Promise<SearchResult> {
    const { hits, reading, missing } = await hitsOf(query, paceOf(sliceMs, signal))
    const inRange = within(hits, findOrdinalRange(calendar, query.from, query.to))
    return {
      matches: { kind: 'list', ordinals: inRange.ordinals.slice() },
      ranking: resolveSort(query) === 'relevance' ? rank(inRange) : null,
      perDay: countPerDay(calendar, hits.ordinals),
      interpretation: reading,
      unavailable: missing.map(({ text }) => text),
    }
  }

  async function countFacet(query: ListQuery, facet: Facet, signal: AbortSignal): Promise<readonly FacetCount[]> {
    const pace = paceOf(sliceMs, signal)
    await pace.breathe()
    const rest = { ...query, facets: { ...query.facets, [facet]: EMPTY_QUERY.facets[facet] } }
    const isAll = rest.words === '' && Object.values(rest.facets).every((values) => values.length === 0)
    const everything: Hits = hitsOfRange(findOrdinalRange(calendar, null, null))
    const hits = within(
      isAll ? everything : (await hitsOf(rest, pace)).hits,
      findOrdinalRange(calendar, query.from, query.to),
    )
    const isHit = new Uint8Array(total)
    for (const ordinal of hits.ordinals) isHit[ordinal] = 1
    const prefix = facetPrefixOf(facet)
    const counts: FacetCount[] = []
    for (const { key, postings } of await index.entriesByPrefix(prefix)) {
      await pace.breathe()
      let count = 0
      for (const ordinal of postings.ordinals) count += isHit[ordinal] ?? 0
      if (count > 0) counts.push({ value: key.slice(prefix.length), count })
    }
    return counts.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  }

  return {
    search,
    countFacet,
    suggest: async (query, signal) => {
      const pace = paceOf(sliceMs, signal)
      const library = await openLibrary(pace)
      return await suggest(library, query.words, pace, async (words) => {
        const { matches, unavailable } = await search({ ...query, words }, signal)
        // With a part left out, the count is that of another query.
        return unavailable.length === 0 ? countMatches(matches) : 0
      })
    },
  }
}
