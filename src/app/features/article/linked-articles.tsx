import type { ReactNode } from 'react'
import type { ArticleLinks, ArticleReference } from '../../../archive/links.ts'
import { Thumbnail } from '../../components/thumbnail.tsx'
import { ArticleLink } from '../../navigation/article-link.tsx'
import { messages } from './messages.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'

/** The articles that mention this one, and the articles similar to it. */
export function LinkedArticles({ links: { mentionedIn, similar } }: { readonly links: ArticleLinks }) {
  return (
    <>
      {mentionedIn.length > 0 && (
        <LinkSection title={messages.mentionedIn}>
          {mentionedIn.map((target) => (
            <LinkItem key={target.slug} target={target} />
          ))}
        </LinkSection>
      )}
      {similar.length > 0 && (
        <LinkSection title={messages.similarArticles}>
          {similar.map(({ target, sharedWords }) => (
            <LinkItem key={target.slug} target={target}>
              {sharedWords.length > 0 && <p className="link-reason">{messages.sharedWords(sharedWords)}</p>}
            </LinkItem>
          ))}
        </LinkSection>
      )}
    </>
  )
}

function LinkSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="link-section">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function LinkItem({ target, children }: { readonly target: ArticleReference; readonly children?: ReactNode }) {
  const { slug, headline, language, direction, thumbnail } = target
  return (
    <li>
      {thumbnail !== undefined && <Thumbnail id={thumbnail} />}
      <h3 lang={language} dir={direction}>
        <ArticleLink slug={slug}>{headline}</ArticleLink>
      </h3>
      <TargetOrigin target={target} />
      {children}
    </li>
  )
}

/** The date and the source of a linked article. Renders nothing if both are unknown. */
export function TargetOrigin({ target: { date, source } }: { readonly target: ArticleReference }) {
  if (date === null && source === null) return null
  return (
    <p className="origin" lang="en" dir="ltr">
      {date !== null && <FormattedDate date={date} />}
      {source !== null && <span dir="auto">{source}</span>}
    </p>
  )
}
