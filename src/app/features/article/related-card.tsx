import type { ResolvedReference } from '../../../archive/links.ts'
import { ExternalLink, hostOf } from '../../components/external-link.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { TargetOrigin } from './target-origin.tsx'

interface RelatedCardProps {
  /** Which of the article's cards it is, from 1: landmarks want names of their own. */
  readonly number: number
  readonly reference: ResolvedReference
}

/** An article that the text names as related, or the honest word that it was not saved. */
export function RelatedCard({ number, reference }: RelatedCardProps) {
  return (
    <aside aria-label={number === 1 ? 'Related article' : `Related article ${number}`} className="related">
      <p className="label" lang="en">
        Related article
      </p>
      <CardContent reference={reference} />
    </aside>
  )
}

function CardContent({ reference }: { readonly reference: ResolvedReference }) {
  switch (reference.kind) {
    case 'resolved': {
      const { slug, headline, language, direction } = reference.target
      return (
        <>
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
            <span>Not in this archive</span>
            {reference.url !== null && (
              <ExternalLink href={reference.url}>Look for it at {hostOf(reference.url)}</ExternalLink>
            )}
          </p>
        </>
      )
    default:
      return reference satisfies never
  }
}
