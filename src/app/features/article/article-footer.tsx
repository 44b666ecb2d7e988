import type { Article } from '../../../archive/article.ts'
import { ExternalLink, getHost } from '../../components/external-link.tsx'
import { FacetLink } from '../../components/facet-link.tsx'
import { messages } from './messages.ts'

/** Links to the original article and to the tags. */
export function ArticleFooter({ article: { url, tags } }: { readonly article: Article }) {
  if (url === null && tags.length === 0) return null
  return (
    <footer className="story-footer" lang="en">
      {url !== null && (
        <p>
          <ExternalLink href={url}>{messages.readOriginal(getHost(url))}</ExternalLink>
        </p>
      )}
      {tags.length > 0 && (
        <ul aria-label={messages.tags} className="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <FacetLink facet="tag" value={tag} />
            </li>
          ))}
        </ul>
      )}
    </footer>
  )
}
