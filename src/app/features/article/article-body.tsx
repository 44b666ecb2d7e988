import { useMemo } from 'react'
import type { ArticlePage } from '../../../archive/files/article-page.ts'
import type { Marks } from '../highlights/marking.ts'
import { demoteHeadings } from './demote-headings.ts'
import { InTextLinks } from './in-text-link.tsx'
import { Prose } from './prose.tsx'
import { RelatedCard } from './related-card.tsx'

interface ArticleBodyProps {
  readonly page: ArticlePage
  readonly marks: Marks | null
}

/** The text, with related articles where they stand in it. */
export function ArticleBody({ page: { article, links }, marks }: ArticleBodyProps) {
  const blocks = useMemo(() => demoteHeadings(article.body), [article])
  let blocksOfRelated = 0
  let cards = 0
  return (
    <InTextLinks value={links.inText}>
      <div className="prose">
        {blocks.map((block, index) => {
          // Nothing but its place tells one block from another, and none is ever moved.
          // oxlint-disable-next-line react/no-array-index-key
          if (block.kind === 'prose') return <Prose key={index} nodes={block.children} marks={marks} />
          const references = links.related[blocksOfRelated++] ?? []
          return references.map((reference, at) => (
            // Nor one card from another.
            // oxlint-disable-next-line react/no-array-index-key
            <RelatedCard key={`${index} ${at}`} number={++cards} reference={reference} />
          ))
        })}
      </div>
    </InTextLinks>
  )
}
