import { LIST_PATH } from '../../archive/paths.ts'
import { EMPTY_QUERY } from '../../archive/query.ts'
import { ArchiveLink } from '../navigation/archive-link.tsx'

/** Links to the list of articles that have the value. */
export function FacetLink({ facet, value }: { readonly facet: 'author' | 'source' | 'tag'; readonly value: string }) {
  const query = { ...EMPTY_QUERY, facets: { ...EMPTY_QUERY.facets, [facet]: [value] } }
  return (
    <ArchiveLink to={LIST_PATH} query={query} dir="auto">
      {value}
    </ArchiveLink>
  )
}
