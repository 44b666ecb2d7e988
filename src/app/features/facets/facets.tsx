import { FACETS, type ListQuery } from '../../../archive/query.ts'
import type { Edition } from '../../data/edition.ts'
import { FacetGroup } from './facet-group.tsx'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'

export interface FacetsProps {
  /** What the controls show. */
  readonly query: ListQuery
  /** What the list shows, under which values are counted. */
  readonly loaded: ListQuery
  /** Null where the list could not be loaded. */
  readonly edition: Edition | null
  readonly onChange: ChangeQuery
}

/** Several values of one facet widen the list, several facets narrow it. */
export function Facets(props: FacetsProps) {
  return (
    <div className="facets">
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} {...props} />
      ))}
    </div>
  )
}
