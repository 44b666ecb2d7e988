import type { Article } from '../../../archive/article.ts'
import { Byline } from '../../components/byline.tsx'
import { FacetLink } from '../../components/facet-link.tsx'
import { FilledMessage } from '../../components/filled-message.tsx'
import type { HighlightedTexts } from '../../components/highlighted-texts.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import { messages } from './messages.ts'

interface ArticleHeaderProps {
  readonly article: Article
  readonly highlights: HighlightedTexts | null
}

export function ArticleHeader({ article, highlights }: ArticleHeaderProps) {
  const { headline, authors, date, updated, source } = article
  return (
    <header className="story-header">
      <h1>{highlights?.get(article) ?? headline}</h1>
      {authors.length > 0 && (
        <p className="story-byline">
          <Byline authors={authors} />
        </p>
      )}
      <p className="origin">
        {date === null ? <span lang="en">{messages.noDate}</span> : <FormattedDate date={date} />}
        {updated !== null && (
          <span lang="en">
            <FilledMessage text={messages.updated} values={{ date: <FormattedDate date={updated} /> }} />
          </span>
        )}
        {source !== null && <FacetLink facet="source" value={source} />}
      </p>
    </header>
  )
}
