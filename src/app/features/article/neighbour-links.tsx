import type { ArticleReference } from '../../../archive/links.ts'
import { formatNumber } from '../../components/counts.ts'
import { ArticleLink } from '../../navigation/article-link.tsx'
import type { Neighbours } from './load-article.ts'

/** The articles published before and after, within the reader's filter where there is one. */
export function NeighbourLinks({ neighbours: { earlier, later, place } }: { readonly neighbours: Neighbours }) {
  if (earlier === null && later === null && place === null) return null
  return (
    <nav aria-label="Previous and next article" className="neighbours">
      {earlier !== null && <NeighbourLink target={earlier} rel="prev" label="Earlier" />}
      {later !== null && <NeighbourLink target={later} rel="next" label="Later" />}
      {place !== null && (
        <p>
          {formatNumber(place.position)} of {formatNumber(place.count)} in your list
        </p>
      )}
    </nav>
  )
}

interface NeighbourLinkProps {
  readonly target: ArticleReference
  readonly rel: 'prev' | 'next'
  readonly label: string
}

function NeighbourLink({ target: { slug, headline, language, direction }, rel, label }: NeighbourLinkProps) {
  return (
    <ArticleLink slug={slug} rel={rel}>
      <span className="neighbours-label">{label}</span>{' '}
      <span lang={language} dir={direction}>
        {headline}
      </span>
    </ArticleLink>
  )
}
