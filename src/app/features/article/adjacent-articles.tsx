import type { ArticleReference } from '../../../archive/links.ts'
import { ArticleLink } from '../../navigation/article-link.tsx'
import type { AdjacentArticles } from './load-article.ts'
import { messages } from './messages.ts'

export function AdjacentArticleLinks({ adjacent: { previous, next, place } }: { readonly adjacent: AdjacentArticles }) {
  if (previous === null && next === null && place === null) return null
  return (
    <nav aria-label={messages.adjacentArticles} className="neighbours">
      {previous !== null && <AdjacentArticleLink target={previous} rel="prev" label={messages.previous} />}
      {next !== null && <AdjacentArticleLink target={next} rel="next" label={messages.next} />}
      {place !== null && <p>{messages.position(place.position, place.count)}</p>}
    </nav>
  )
}

interface AdjacentArticleLinkProps {
  readonly target: ArticleReference
  readonly rel: 'prev' | 'next'
  readonly label: string
}

function AdjacentArticleLink({
  target: { slug, headline, language, direction },
  rel,
  label,
}: AdjacentArticleLinkProps) {
  return (
    <ArticleLink slug={slug} rel={rel}>
      <span className="neighbours-label">{label}</span>{' '}
      <span lang={language} dir={direction}>
        {headline}
      </span>
    </ArticleLink>
  )
}
