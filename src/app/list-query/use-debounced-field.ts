import { useEffect, useRef, useState } from 'react'
import { type HistoryEntry, useBurst } from './use-history-coalescing.ts'
import { useUnderWay } from './use-pending-navigation.ts'

export interface Draft {
  readonly text: string
  readonly edit: (text: string) => void
  /** Takes over what is typed at once. */
  readonly commit: () => void
  /** Takes over that there is nothing, at once. */
  readonly clear: () => void
  /** For when the field takes the focus. */
  readonly begin: () => void
}

interface DraftOptions {
  readonly value: string
  readonly take: (value: string, entry: HistoryEntry) => void
  readonly delayMs: number
  /** What is not whole yet waits for `commit`. */
  readonly isWhole?: (text: string) => boolean
  /** The value that a text stands for while it is being typed; once it is committed, that is the text itself. */
  readonly meaningOf?: (text: string) => string
}

/** The text of a field, and the value that it stands for: several texts may stand for the same one. */
interface Shown {
  readonly text: string
  readonly value: string
}

/**
 * What a field shows while the reader types: taken over once they pause for `delayMs`, unless they have followed a
 * link meanwhile. A value that changes from outside, such as by going back, replaces the text unless the reader is
 * just typing; one that the text itself stands for leaves it as it was typed. No value has white space around it.
 */
export function useDraft({
  value,
  take,
  delayMs,
  isWhole = () => true,
  meaningOf = (text) => text,
}: DraftOptions): Draft {
  const [shown, setShown] = useState<Shown>({ text: value, value })
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
    if (!isTyping && shown.value !== value) setShown({ text: value, value })
  }

  function finish(text: string, meant: string) {
    clearTimeout(timer.current)
    setTyping(false)
    setShown({ text, value: meant })
    if (meant !== value) take(meant, entry())
  }

  return {
    text: shown.text,
    edit(text) {
      setShown({ ...shown, text })
      setTyping(true)
      clearTimeout(timer.current)
      if (isWhole(text)) timer.current = setTimeout(() => finish(text, meaningOf(text).trim()), delayMs)
    },
    commit: () => finish(shown.text, shown.text.trim()),
    clear: () => finish('', ''),
    begin,
  }
}
