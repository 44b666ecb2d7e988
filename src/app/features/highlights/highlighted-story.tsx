import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Article } from '../../../archive/article.ts'
import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { CurrentMatchContext, findMatch, highlightArticle } from './highlight-article.tsx'
import { FilledMessage } from '../../components/filled-message.tsx'
import { moveFocus } from '../../navigation/move-focus.ts'
import { messages } from './messages.ts'

export interface HighlightedStoryProps {
  readonly article: Article
  readonly terms: HighlightTerms
  /** The search words as the reader typed them. */
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

interface HighlightsBarProps {
  /** The search words as the reader typed them. */
  readonly words: string
  readonly count: number
  /** The number of the match that the reader went to, from 0. Null at first. */
  readonly current: number | null
  readonly onStep: (by: 1 | -1) => void
  readonly onClear: () => void
}

/** The elements that can receive the focus of the bar. Links are excluded, because their `tabindex` would change. */
const BLOCKS = 'p, li, dt, dd, td, th, caption, figcaption, blockquote, pre, h1, h2, h3, h4, h5, h6'
/** These elements handle Escape themselves. */
const WITH_ESCAPE = 'input, textarea, select, dialog, [popover]'

/** Shows the number of matches and steps through them. Escape clears the highlights. */
function HighlightsBar({ words, count, current, onStep, onClear }: HighlightsBarProps) {
  const barRef = useRef<HTMLElement>(null)

  function clear() {
    if (barRef.current?.contains(document.activeElement)) {
      const match = current === null ? null : findMatch(current)
      const block = match?.closest<HTMLElement>(BLOCKS) ?? document.querySelector('h1')
      if (block !== null) moveFocus(block)
    }
    onClear()
  }

  const clearOnEscape = useEffectEvent(({ key, target, isComposing, defaultPrevented }: globalThis.KeyboardEvent) => {
    const isHandled = target instanceof Element && target.closest(WITH_ESCAPE) !== null
    if (key === 'Escape' && !isComposing && !defaultPrevented && !isHandled) clear()
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => clearOnEscape(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  function stepBackOnShift(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    onStep(-1)
  }

  return (
    <section ref={barRef} aria-label={messages.label} className="highlights-bar">
      <p className="highlights-count">
        <FilledMessage text={messages.count(count)} values={{ words: <bdi>{words}</bdi> }} />
      </p>
      {count > 0 && (
        <>
          <output className="highlights-position">{current !== null && messages.position(current + 1, count)}</output>
          <button type="button" className="button" aria-label={messages.previousMatch} onClick={() => onStep(-1)}>
            {messages.previous}
          </button>
          <button
            type="button"
            className="button"
            aria-label={messages.nextMatch}
            onClick={() => onStep(1)}
            onKeyDown={stepBackOnShift}
          >
            {messages.next}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={clear}>
        {messages.clear}
      </button>
    </section>
  )
}
