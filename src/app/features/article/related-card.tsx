import type { ResolvedReference } from '../../../archive/links.ts'
import { ExternalLink, getHost } from '../../components/external-link.tsx'
import { Thumbnail } from '../../components/thumbnail.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { messages } from './messages.ts'
import { TargetOrigin } from './linked-articles.tsx'

interface RelatedCardProps {
  /** The number of the card in the article, from 1. */
  readonly number: number
  readonly reference: ResolvedReference
}

/** An article that the text mentions as related. It may not be in this archive. */
export function RelatedCard({ number, reference }: RelatedCardProps) {
  return (
    <aside
      aria-label={number === 1 ? messages.relatedArticle : messages.relatedArticleNumber(number)}
      className="related"
    >
      <p className="label" lang="en">
        {messages.relatedArticle}
      </p>
      <CardContent reference={reference} />
    </aside>
  )
}

function CardContent({ reference }: { readonly reference: ResolvedReference }) {
  switch (reference.kind) {
    case 'resolved': {
      const { slug, headline, language, direction, thumbnail } = reference.target
      return (
        <>
          {thumbnail !== undefined && <Thumbnail id={thumbnail} />}
          <p className="related-title" lang={language} dir={direction}>
            <ArticleLink slug={slug}>{headline}</ArticleLink>
          </p>
          <TargetOrigin target={reference.target} />
        </>
      )
    }
    case 'unresolved':
      return (
        <>
          <p className="related-title" dir="auto">
            {reference.title}
          </p>
          <p className="origin" lang="en">
            <span>{messages.notInArchive}</span>
            {reference.url !== null && (
              <ExternalLink href={reference.url}>{messages.openOriginal(getHost(reference.url))}</ExternalLink>
            )}
          </p>
        </>
      )
    default:
      return reference satisfies never
  }
}
