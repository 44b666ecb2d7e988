import type { ReactNode } from 'react'
import type { CatalogueRow } from '../../archive/files/catalogue.ts'
import { FormattedDate } from '../dates/formatted-date.tsx'
import { ArticleLink } from '../navigation/article-link.tsx'
import { handFocusOn } from '../navigation/move-focus.ts'
import { Byline } from './byline.tsx'
import { sharedMessages } from './messages.ts'

interface ArticleSummaryProps {
  readonly row: CatalogueRow
  /** Replace the texts of the row, with highlights. */
  readonly headline?: ReactNode
  readonly excerpt?: ReactNode
}

/** An article as a list shows it. */
export function ArticleSummary({ row, headline = row.headline, excerpt = row.excerpt }: ArticleSummaryProps) {
  const { slug, date, source, authors, language, direction } = row
  return (
    <article ref={handFocusOn} className="summary">
      <h3 lang={language} dir={direction}>
        <ArticleLink slug={slug}>{headline}</ArticleLink>
      </h3>
      <p className="summary-origin">
        {date === null ? <span>{sharedMessages.noDate}</span> : <FormattedDate date={date} />}
        {source !== null && <span dir="auto">{source}</span>}
      </p>
      {excerpt !== '' && (
        <p lang={language} dir={direction} className="summary-excerpt">
          {excerpt}
        </p>
      )}
      {authors.length > 0 && (
        <p dir={direction} className="summary-byline">
          <Byline authors={authors} />
        </p>
      )}
    </article>
  )
}
