import { type ReactNode, useMemo, useState } from 'react'
import type { Article } from '../../../archive/article.ts'
import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { highlightArticle } from './highlight-article.tsx'
import { HighlightsBar } from './highlights-bar.tsx'
import { CurrentMatchContext, findMatch } from './match.tsx'

export interface HighlightedStoryProps {
  readonly article: Article
  readonly terms: HighlightTerms
  /** The words as the reader typed them. */
  readonly words: string
  /** Renders the article, without highlights if the argument is null. */
  readonly children: (highlights: HighlightedTexts | null) => ReactNode
}

/** An article with highlighted matches, and a bar with buttons for the previous and the next match. */
export function HighlightedStory({ article, terms, words, children }: HighlightedStoryProps) {
  const { highlights, count } = useMemo(() => highlightArticle(article, terms), [article, terms])
  const [current, setCurrent] = useState<number | null>(null)
  const [isCleared, setCleared] = useState(false)
  // A step to another match must not render the whole article.
  const story = useMemo(() => children(isCleared ? null : highlights), [children, isCleared, highlights])

  function step(by: 1 | -1) {
    const next = current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % count
    setCurrent(next)
    // The bar covers the top of the window, so the match moves to the middle. Scrolling is instant, as in the browser.
    findMatch(next)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  }

  return (
    <CurrentMatchContext value={current}>
      {!isCleared && (
        <HighlightsBar words={words} count={count} current={current} onStep={step} onClear={() => setCleared(true)} />
      )}
      {story}
    </CurrentMatchContext>
  )
}
