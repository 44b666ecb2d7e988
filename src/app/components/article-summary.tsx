import type { ListedRow } from '../data/row-store.ts'
import { FormattedDate } from '../dates/formatted-date.tsx'
import { ArticleLink } from '../navigation/article-link.tsx'
import { moveFocusOnUnmount } from '../navigation/move-focus.ts'
import { Byline } from './byline.tsx'
import { HighlightedText } from './highlighted-text.tsx'
import { sharedMessages } from './messages.ts'
import { Thumbnail } from './thumbnail.tsx'

export function ArticleSummary({ row }: { readonly row: ListedRow }) {
  const { slug, date, source, authors, language, direction, headline, excerpt } = row
  return (
    <article ref={moveFocusOnUnmount} className="summary">
      <h3 lang={language} dir={direction}>
        <ArticleLink slug={slug}>
          <HighlightedText text={headline} highlights={row.headlineHighlights} />
        </ArticleLink>
      </h3>
      <p className="summary-origin">
        {date === null ? <span>{sharedMessages.noDate}</span> : <FormattedDate date={date} />}
        {source !== null && <span dir="auto">{source}</span>}
      </p>
      {excerpt !== '' && (
        <p lang={language} dir={direction} className="summary-excerpt">
          <HighlightedText text={excerpt} highlights={row.excerptHighlights} />
        </p>
      )}
      {authors.length > 0 && (
        <p dir={direction} className="summary-byline">
          <Byline authors={authors} />
        </p>
      )}
      {row.thumbnail !== undefined && <Thumbnail id={row.thumbnail} />}
    </article>
  )
}
