import { LIST_PATH } from '../../../archive/paths.ts'
import { EMPTY_QUERY, type ListQuery } from '../../../archive/query.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { handFocusOn } from '../../navigation/move-focus.ts'
import { filtersOf } from './active-filters.ts'

/** What is asked for, each part a link that lets go of it. */
export function FilterChips({ query }: { readonly query: ListQuery }) {
  const filters = filtersOf(query, useLocale())
  if (filters.length === 0) return null
  return (
    <ul aria-label="Active filters" className="chips">
      {filters.map(({ name, value, without }) => (
        <li key={`${name} ${value}`}>
          <ArchiveLink
            to={LIST_PATH}
            query={without}
            ref={handFocusOn}
            className="chip"
            aria-label={`Remove ${name.toLowerCase()}: ${value}`}
          >
            <span className="label">{name}</span> <bdi>{value}</bdi> <span aria-hidden="true">×</span>
          </ArchiveLink>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <ArchiveLink
            to={LIST_PATH}
            query={{ ...EMPTY_QUERY, sort: query.sort }}
            ref={handFocusOn}
            className="chip-clear"
          >
            Clear all
          </ArchiveLink>
        </li>
      )}
    </ul>
  )
}
