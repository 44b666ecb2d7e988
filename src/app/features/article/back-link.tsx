import type { MouseEvent } from 'react'
import { LIST_PATH } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery } from '../../../archive/query.ts'
import { ArchiveLink, isPlainClick } from '../../navigation/archive-link.tsx'
import { useLinkNavigation } from '../../navigation/link-navigation.tsx'
import { stepsToList } from '../../navigation/steps-to-list.ts'
import { messages } from './messages.ts'

/**
 * Goes back in the history if the reader came from the list, so that the list has its former scroll position. Otherwise
 * the link opens the list with the query of this page.
 */
export function BackLink({ query }: { readonly query: ListQuery }) {
  const { location, navigate } = useLinkNavigation()
  const steps = stepsToList(location)
  function goBack(event: MouseEvent) {
    if (steps === null || steps === 0 || !isPlainClick(event)) return
    event.preventDefault()
    void navigate(-steps)
  }
  return (
    <p className="back">
      <ArchiveLink to={LIST_PATH} query={query} onClick={goBack}>
        {isFiltering(query) ? messages.backToResults : messages.allArticles}
      </ArchiveLink>
    </p>
  )
}
