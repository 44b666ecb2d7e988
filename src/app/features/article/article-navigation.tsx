import type { MouseEvent } from 'react'
import type { ArticleReference } from '../../../archive/links.ts'
import { LIST_PATH } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery } from '../../../archive/query.ts'
import { ArchiveLink, isPlainClick } from '../../navigation/archive-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { useLinkNavigation } from '../../navigation/link-navigation.tsx'
import { stepsToList } from '../../navigation/steps-to-list.ts'
import { messages } from './messages.ts'
import type { AdjacentArticles } from './place-in-list.ts'

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

export function AdjacentArticleLinks({ adjacent: { previous, next, place } }: { readonly adjacent: AdjacentArticles }) {
  if (previous === null && next === null && place === null) return null
  const [before, after] =
    place === null ? [messages.earlier, messages.later] : [messages.previousResult, messages.nextResult]
  return (
    <nav aria-label={messages.adjacentArticles} className="neighbours">
      {previous !== null && <AdjacentArticleLink target={previous} rel="prev" label={before} />}
      {next !== null && <AdjacentArticleLink target={next} rel="next" label={after} />}
      {place !== null && <p>{messages.position(place.position, place.count)}</p>}
    </nav>
  )
}

interface AdjacentArticleLinkProps {
  readonly target: ArticleReference
  readonly rel: 'prev' | 'next'
  readonly label: string
}

function AdjacentArticleLink({ target, rel, label }: AdjacentArticleLinkProps) {
  const { slug, headline, language, direction } = target
  return (
    <ArticleLink slug={slug} rel={rel}>
      <span className="neighbours-label">{label}</span>{' '}
      <span lang={language} dir={direction}>
        {headline}
      </span>
    </ArticleLink>
  )
}
