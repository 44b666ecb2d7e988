import type { ComponentPropsWithRef } from 'react'
import type { Slug } from '../../archive/ids.ts'
import { articlePath } from '../../archive/paths.ts'
import { ArchiveLink } from './archive-link.tsx'
import { useLinkNavigation } from './link-navigation.tsx'
import { createArticleState, isList } from './steps-to-list.ts'

interface ArticleLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  readonly slug: Slug
}

/**
 * A link to an article. The address of the article keeps the query of the list, so that the article can link to its
 * neighbours in the list and back to the list.
 */
export function ArticleLink({ slug, ...rest }: ArticleLinkProps) {
  const { location } = useLinkNavigation()
  const hasQuery = isList(location.pathname) || location.pathname.startsWith('/articles/')
  const search = hasQuery ? location.search : ''
  return <ArchiveLink to={articlePath(slug) + search} state={createArticleState(location)} {...rest} />
}
