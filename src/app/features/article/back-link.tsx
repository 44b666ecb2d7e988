import type { MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { LIST_PATH } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery } from '../../../archive/query.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { stepsToList } from '../../navigation/steps-to-list.ts'

/**
 * Leads to the list as it was: back through the history where the reader came that way, which brings them to the
 * row that they left, else to the list that the address tells of.
 */
export function BackLink({ query }: { readonly query: ListQuery }) {
  const steps = stepsToList(useLocation())
  const navigate = useNavigate()
  function stepBack(event: MouseEvent) {
    if (steps === null || steps === 0 || !isPlainClick(event)) return
    event.preventDefault()
    void navigate(-steps)
  }
  return (
    <p className="back">
      <ArchiveLink to={LIST_PATH} query={query} onClick={stepBack}>
        {isFiltering(query) ? 'Back to your list' : 'All articles'}
      </ArchiveLink>
    </p>
  )
}

/** Other clicks open a new tab or window. */
function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
