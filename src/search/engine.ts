import { type Calendar, rangeOf } from '../archive/calendar.ts'
import type { Ordinal } from '../archive/ids.ts'
import { FACETS, type ListQuery } from '../archive/query.ts'
import { facetTerm } from './facet-term.ts'
import type { Matches } from './matches.ts'
import type { SearchIndex } from './open-index.ts'
import { intersectionOf, unionOf, within } from './ordinal-lists.ts'
import { queryTermsOf } from './query-terms.ts'

/**
 * The articles that have all the words, for each facet that is asked for one of its values, and a date in the range.
 * Dates alone fetch nothing. Rejects where the index cannot be read: a match is never left out in silence.
 */
export async function search(index: SearchIndex, calendar: Calendar, query: ListQuery): Promise<Matches> {
  const range = rangeOf(calendar, query.from, query.to)
  const required = [...wordPostings(index, query), ...facetPostings(index, query)]
  if (required.length === 0) return { kind: 'range', ...range }
  return { kind: 'list', ordinals: within(intersectionOf(await Promise.all(required)), range) }
}

function wordPostings(index: SearchIndex, { words }: ListQuery): readonly Promise<readonly Ordinal[]>[] {
  return queryTermsOf(words).map(({ term, isPrefix }) =>
    isPrefix ? index.postingsByPrefix(term) : index.postings(term),
  )
}

function facetPostings(index: SearchIndex, { facets }: ListQuery): readonly Promise<readonly Ordinal[]>[] {
  return FACETS.filter((facet) => facets[facet].length > 0).map(async (facet) => {
    const lists = await Promise.all(facets[facet].map((value) => index.postings(facetTerm(facet, value))))
    return unionOf(lists)
  })
}
