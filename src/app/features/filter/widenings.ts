import { EMPTY_QUERY, FACETS, type ListQuery } from '../../../archive/query.ts'
import { FACET_NAMES } from './facet-names.ts'

/** A query that asks for less than the one at hand. */
export interface Widening {
  /** As an instruction, such as `Any date`. */
  readonly label: string
  readonly query: ListQuery
}

/** One for each thing that the query asks for, and, where there are several, one that lets go of all. */
export function wideningsOf(query: ListQuery): readonly Widening[] {
  const widenings: Widening[] = []
  if (query.words !== '') widenings.push({ label: `Without “${query.words}”`, query: { ...query, words: '' } })
  if (query.from !== null || query.to !== null) {
    widenings.push({ label: 'At any date', query: { ...query, from: null, to: null } })
  }
  for (const facet of FACETS) {
    if (query.facets[facet].length === 0) continue
    widenings.push({
      label: `With any ${FACET_NAMES[facet].toLowerCase()}`,
      query: { ...query, facets: { ...query.facets, [facet]: [] } },
    })
  }
  if (widenings.length > 1) widenings.push({ label: 'Everything', query: { ...EMPTY_QUERY, sort: query.sort } })
  return widenings
}
