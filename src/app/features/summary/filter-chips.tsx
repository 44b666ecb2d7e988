import { LIST_PATH } from '../../../archive/paths.ts'
import { EMPTY_QUERY, type ListQuery } from '../../../archive/query.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { moveFocusOnUnmount } from '../../navigation/move-focus.ts'
import { listActiveFilters } from './active-filters.ts'
import { messages } from './messages.ts'

/** Each chip is a link that removes its filter. */
export function FilterChips({ query }: { readonly query: ListQuery }) {
  const filters = listActiveFilters(query, useLocale())
  if (filters.length === 0) return null
  return (
    <ul aria-label={messages.activeFilters} className="chips">
      {filters.map(({ kind, value, without }) => (
        <li key={`${kind} ${value}`}>
          <ArchiveLink
            to={LIST_PATH}
            query={without}
            ref={moveFocusOnUnmount}
            className="chip"
            aria-label={messages.removeFilter[kind](value)}
          >
            <span className="label">{messages.filterNames[kind]}</span> <bdi>{value}</bdi>{' '}
            <span aria-hidden="true">×</span>
          </ArchiveLink>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <ArchiveLink
            to={LIST_PATH}
            query={{ ...EMPTY_QUERY, sort: query.sort }}
            ref={moveFocusOnUnmount}
            className="chip-clear"
          >
            {messages.clearFilters}
          </ArchiveLink>
        </li>
      )}
    </ul>
  )
}
