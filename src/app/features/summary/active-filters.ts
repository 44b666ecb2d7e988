import { FACETS, type ListQuery } from '../../../archive/query.ts'
import { dayName } from '../../dates/format-date.ts'
import { FACET_NAMES, valueName } from '../../list-query/facet-names.ts'

/** One thing that the query asks for. */
export interface ActiveFilter {
  readonly kind: 'words' | 'date' | 'facet'
  readonly name: string
  readonly value: string
  /** The query without it. */
  readonly without: ListQuery
}

/** In the order in which the page shows them. */
export function filtersOf(query: ListQuery, locale?: string): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = []
  const { words, from, to, facets } = query
  if (words !== '') filters.push({ kind: 'words', name: 'Words', value: words, without: { ...query, words: '' } })
  if (from !== null) {
    filters.push({ kind: 'date', name: 'From', value: dayName(from, locale), without: { ...query, from: null } })
  }
  if (to !== null) {
    filters.push({ kind: 'date', name: 'To', value: dayName(to, locale), without: { ...query, to: null } })
  }
  for (const facet of FACETS) {
    for (const value of facets[facet]) {
      const rest = facets[facet].filter((other) => other !== value)
      filters.push({
        kind: 'facet',
        name: FACET_NAMES[facet],
        value: valueName(facet, value),
        without: { ...query, facets: { ...facets, [facet]: rest } },
      })
    }
  }
  return filters
}
