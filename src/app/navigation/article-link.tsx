import type { ComponentPropsWithRef } from 'react'
import { useLocation } from 'react-router'
import type { Slug } from '../../archive/ids.ts'
import { articlePath } from '../../archive/paths.ts'
import { ArchiveLink } from './archive-link.tsx'
import { type ArticleState, isList, stepsToList } from './steps-to-list.ts'

interface ArticleLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  readonly slug: Slug
}

/**
 * Leads to an article and takes along what the reader is looking for: the query stays in the address, so that the
 * article knows its neighbours and the way back.
 */
export function ArticleLink({ slug, ...rest }: ArticleLinkProps) {
  const location = useLocation()
  const steps = stepsToList(location)
  const state: ArticleState | undefined = steps === null ? undefined : { stepsToList: steps + 1 }
  const search = isList(location.pathname) || location.pathname.startsWith('/articles/') ? location.search : ''
  return <ArchiveLink to={articlePath(slug) + search} state={state} {...rest} />
}
