import type { ComponentType, ReactNode } from 'react'
import type { Article } from '../../../archive/article.ts'
import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'

/** What an article that was opened with words shows them with; `load-marking.ts` fetches it. */
export interface Marking {
  readonly wanted: HighlightTerms
  /** As the reader typed them. */
  readonly words: string
  readonly MarkedStory: ComponentType<MarkedStoryProps>
}

export interface MarkedStoryProps {
  readonly marking: Pick<Marking, 'wanted' | 'words'>
  readonly article: Article
  /** The article; with null, without marks. */
  readonly children: (marks: Marks | null) => ReactNode
}

/**
 * What to show in place of a plain text, by what the text is of: the article for its headline, a picture for its
 * caption, and the nodes of the prose for themselves. Texts without a match are not in it.
 */
export type Marks = ReadonlyMap<object, ReactNode>
