import type { Article } from '../../../archive/article.ts'
import { Byline } from '../../components/byline.tsx'
import { FacetLink } from '../../components/facet-link.tsx'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import type { Marks } from '../highlights/marking.ts'

interface ArticleHeaderProps {
  readonly article: Article
  readonly marks: Marks | null
}

export function ArticleHeader({ article, marks }: ArticleHeaderProps) {
  const { headline, authors, date, updated, source } = article
  return (
    <header className="story-header">
      <h1>{marks?.get(article) ?? headline}</h1>
      {authors.length > 0 && (
        <p className="story-byline">
          <Byline authors={authors} />
        </p>
      )}
      <p className="origin">
        {date === null ? <span lang="en">No date</span> : <FormattedDate date={date} />}
        {updated !== null && (
          <span lang="en">
            Updated <FormattedDate date={updated} />
          </span>
        )}
        {source !== null && <FacetLink facet="source" value={source} />}
      </p>
    </header>
  )
}
