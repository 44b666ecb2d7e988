import { FACETS, type ListQuery } from '../../../archive/query.ts'
import { formatDay } from '../../dates/format-date.ts'
import { formatFacetValue } from '../../list-query/facet-names.ts'
import type { FilterKind } from './messages.ts'

export interface ActiveFilter {
  readonly kind: FilterKind
  /** The displayed value. */
  readonly value: string
  /** The query without this filter. */
  readonly without: ListQuery
}

/** Lists the filters of a query in the order in which the page shows them. */
export function listActiveFilters(query: ListQuery, locale?: string): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = []
  const { words, from, to, facets } = query
  if (words !== '') filters.push({ kind: 'words', value: words, without: { ...query, words: '' } })
  if (from !== null) filters.push({ kind: 'from', value: formatDay(from, locale), without: { ...query, from: null } })
  if (to !== null) filters.push({ kind: 'to', value: formatDay(to, locale), without: { ...query, to: null } })
  for (const facet of FACETS) {
    for (const value of facets[facet]) {
      const rest = facets[facet].filter((candidate) => candidate !== value)
      filters.push({
        kind: facet,
        value: formatFacetValue(facet, value),
        without: { ...query, facets: { ...facets, [facet]: rest } },
      })
    }
  }
  return filters
}
