import { useEffect, useRef, useState } from 'react'
import { type HistoryEntry, useBurst } from './use-burst.ts'
import { useUnderWay } from './use-under-way.ts'

export interface Draft {
  readonly text: string
  readonly edit: (text: string) => void
  /** Takes over what is typed at once. */
  readonly commit: () => void
  /** For when the field takes the focus. */
  readonly begin: () => void
}

interface DraftOptions {
  readonly value: string
  readonly take: (text: string, entry: HistoryEntry) => void
  readonly delayMs: number
  /** What is not whole yet waits for `commit`. */
  readonly isWhole?: (text: string) => boolean
}

/**
 * What a field shows while the reader types: taken over once they pause for `delayMs`, unless they have followed a
 * link meanwhile. A value that changes from outside, such as by going back, replaces the text unless the reader is
 * just typing.
 */
export function useDraft({ value, take, delayMs, isWhole = () => true }: DraftOptions): Draft {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [isTyping, setTyping] = useState(false)
  const { begin, entry } = useBurst()
  const isLeaving = useUnderWay().kind === 'elsewhere'
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (isLeaving) clearTimeout(timer.current)
  }, [isLeaving])

  if (value !== seen) {
    setSeen(value)
    // The value has no white space around it; that of somebody who has typed only one of two words must stay.
    if (!isTyping && text.trim() !== value) setText(value)
  }

  function finish(final: string) {
    clearTimeout(timer.current)
    setTyping(false)
    if (final.trim() !== value) take(final.trim(), entry())
  }

  return {
    text,
    edit(next) {
      setText(next)
      setTyping(true)
      clearTimeout(timer.current)
      if (isWhole(next)) timer.current = setTimeout(() => finish(next), delayMs)
    },
    commit: () => finish(text),
    begin,
  }
}
