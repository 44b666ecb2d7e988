import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { formatNumber } from '../../components/counts.ts'
import { moveFocus } from '../../navigation/move-focus.ts'
import { findMatch } from './match.tsx'

interface MarksBarProps {
  /** As the reader typed them. */
  readonly words: string
  readonly count: number
  /** From 0; null before the first. */
  readonly current: number | null
  readonly onStep: (by: 1 | -1) => void
  readonly onClear: () => void
}

/** What can take the focus when the bar goes away: never a link, which would be lost to the Tab key. */
const BLOCKS = 'p, li, dt, dd, td, th, caption, figcaption, blockquote, pre, h1, h2, h3, h4, h5, h6'
/** Here, Escape has a meaning of its own. */
const WITH_ESCAPE = 'input, textarea, select, dialog, [popover]'

/** Says how many matches there are and leads to them; Escape clears them, wherever on the page the focus is. */
export function MarksBar({ words, count, current, onStep, onClear }: MarksBarProps) {
  const barRef = useRef<HTMLElement>(null)

  function clear() {
    if (barRef.current?.contains(document.activeElement)) {
      const match = current === null ? null : findMatch(current)
      const place = match?.closest<HTMLElement>(BLOCKS) ?? document.querySelector('h1')
      if (place !== null) moveFocus(place)
    }
    onClear()
  }

  const clearOnEscape = useEffectEvent(({ key, target, isComposing, defaultPrevented }: globalThis.KeyboardEvent) => {
    const isTaken = target instanceof Element && target.closest(WITH_ESCAPE) !== null
    if (key === 'Escape' && !isComposing && !defaultPrevented && !isTaken) clear()
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
    <section ref={barRef} aria-label="Marked words" className="marks-bar">
      <p className="marks-count">
        {matchesLabel(count)} for “<bdi>{words}</bdi>”
      </p>
      {count > 0 && (
        <>
          <output className="marks-place">
            {current !== null && `${formatNumber(current + 1)} of ${formatNumber(count)}`}
          </output>
          <button type="button" className="button" onClick={() => onStep(-1)}>
            Previous<span className="sr-only"> match</span>
          </button>
          <button type="button" className="button" onClick={() => onStep(1)} onKeyDown={stepBackOnShift}>
            Next<span className="sr-only"> match</span>
          </button>
        </>
      )}
      <button type="button" className="button" onClick={clear}>
        Clear
      </button>
    </section>
  )
}

function matchesLabel(count: number): string {
  if (count === 0) return 'No match in the text'
  return `${formatNumber(count)} ${count === 1 ? 'match' : 'matches'}`
}
