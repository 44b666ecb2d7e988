import type { ArticlePage } from '../../../archive/files/article-page.ts'
import type { HighlightedTexts } from '../../components/highlighted-texts.ts'
import { InlineLinkTargetsContext } from './inline-link.tsx'
import { Prose } from './prose.tsx'
import { RelatedCard } from './related-card.tsx'

interface ArticleBodyProps {
  readonly page: ArticlePage
  readonly highlights: HighlightedTexts | null
}

/** The text, with cards for its related articles. */
export function ArticleBody({ page: { article, links }, highlights }: ArticleBodyProps) {
  let relatedBlocks = 0
  let cards = 0
  return (
    <InlineLinkTargetsContext value={links.inText}>
      <div className="prose">
        {article.body.map((block, index) => {
          // A block has no id, and blocks never move.
          // oxlint-disable-next-line react/no-array-index-key
          if (block.kind === 'prose') return <Prose key={index} nodes={block.children} highlights={highlights} />
          const references = links.related[relatedBlocks++] ?? []
          return references.map((reference, position) => (
            // A card has no id either.
            // oxlint-disable-next-line react/no-array-index-key
            <RelatedCard key={`${index} ${position}`} number={++cards} reference={reference} />
          ))
        })}
      </div>
    </InlineLinkTargetsContext>
  )
}
