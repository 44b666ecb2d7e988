import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { FilledMessage } from '../../components/filled-message.tsx'
import { moveFocus } from '../../navigation/move-focus.ts'
import { findMatch } from './match.tsx'
import { messages } from './messages.ts'

interface HighlightsBarProps {
  /** The words as the reader typed them. */
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
export function HighlightsBar({ words, count, current, onStep, onClear }: HighlightsBarProps) {
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
