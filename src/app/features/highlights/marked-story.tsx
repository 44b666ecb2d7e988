import { useMemo, useState } from 'react'
import { markArticle } from './mark-article.tsx'
import { MarksBar } from './marks-bar.tsx'
import type { MarkedStoryProps } from './marking.ts'
import { CurrentMatch, findMatch } from './match.tsx'

/** An article with its matches marked, below a bar that leads from one to the next, until the reader clears them. */
export function MarkedStory({ marking: { wanted, words }, article, children }: MarkedStoryProps) {
  const { marks, count } = useMemo(() => markArticle(article, wanted), [article, wanted])
  const [current, setCurrent] = useState<number | null>(null)
  const [isCleared, setCleared] = useState(false)
  // Going from match to match must not render the whole article.
  const story = useMemo(() => children(isCleared ? null : marks), [children, isCleared, marks])

  function step(by: 1 | -1) {
    const next = current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % count
    setCurrent(next)
    // At once, like the browser's own search: that is no motion, and the middle is not below the bar.
    findMatch(next)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  }

  return (
    <CurrentMatch value={current}>
      {!isCleared && (
        <MarksBar words={words} count={count} current={current} onStep={step} onClear={() => setCleared(true)} />
      )}
      {story}
    </CurrentMatch>
  )
}
