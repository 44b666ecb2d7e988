import type { Article } from '../../../archive/article.ts'
import { ExternalLink, hostOf } from '../../components/external-link.tsx'
import { FacetLink } from '../../components/facet-link.tsx'

/** Where the article stood, and what it was filed under. */
export function ArticleFooter({ article: { url, tags } }: { readonly article: Article }) {
  if (url === null && tags.length === 0) return null
  return (
    <footer className="story-footer" lang="en">
      {url !== null && (
        <p>
          <ExternalLink href={url}>Read the original at {hostOf(url)}</ExternalLink>
        </p>
      )}
      {tags.length > 0 && (
        <ul aria-label="Tags" className="tags">
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
