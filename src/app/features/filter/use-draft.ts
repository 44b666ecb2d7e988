import { useEffect, useRef, useState } from 'react'

export interface Draft {
  readonly text: string
  readonly edit: (text: string) => void
  /** Takes over what is typed at once. */
  readonly commit: () => void
}

/**
 * What a field shows while the reader types: taken over once they pause for `delayMs`. A value that changes from
 * outside, such as by going back, replaces the text unless the reader is just typing.
 */
export function useDraft(value: string, take: (text: string) => void, delayMs: number): Draft {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [isTyping, setTyping] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  if (value !== seen) {
    setSeen(value)
    // The value has no white space around it; that of somebody who has typed only one of two words must stay.
    if (!isTyping && text.trim() !== value) setText(value)
  }

  function finish(final: string) {
    clearTimeout(timer.current)
    setTyping(false)
    if (final.trim() !== value) take(final.trim())
  }

  return {
    text,
    edit(next) {
      setText(next)
      setTyping(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => finish(next), delayMs)
    },
    commit: () => finish(text),
  }
}
