import { type ReactNode, useId } from 'react'
import type { ArticleLinks, ArticleReference } from '../../../archive/links.ts'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { TargetOrigin } from './target-origin.tsx'

/** What leads on from an article: those that refer to it, and those that are like it. */
export function MoreArticles({ links: { mentionedIn, similar } }: { readonly links: ArticleLinks }) {
  return (
    <>
      {mentionedIn.length > 0 && (
        <Shelf title="Mentioned in">
          {mentionedIn.map((target) => (
            <ShelfItem key={target.slug} target={target} />
          ))}
        </Shelf>
      )}
      {similar.length > 0 && (
        <Shelf title="Similar articles">
          {similar.map(({ target, sharedWords }) => (
            <ShelfItem key={target.slug} target={target}>
              {sharedWords.length > 0 && <p className="shelf-reason">both mention: {sharedWords.join(', ')}</p>}
            </ShelfItem>
          ))}
        </Shelf>
      )}
    </>
  )
}

function Shelf({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="shelf">
      <h2 id={titleId}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function ShelfItem({ target, children }: { readonly target: ArticleReference; readonly children?: ReactNode }) {
  const { slug, headline, language, direction } = target
  return (
    <li>
      <h3 lang={language} dir={direction}>
        <ArticleLink slug={slug}>{headline}</ArticleLink>
      </h3>
      <TargetOrigin target={target} />
      {children}
    </li>
  )
}
