import { useEffect, useRef, useState } from 'react'
import { type HistoryAction, useHistoryCoalescing } from './use-history-coalescing.ts'
import { usePendingNavigation } from './use-list-query.ts'

export interface DebouncedField {
  readonly text: string
  readonly edit: (text: string) => void
  /** Reports the text at once. */
  readonly commit: () => void
  readonly clear: () => void
  readonly onFocus: () => void
}

interface DebouncedFieldOptions {
  readonly value: string
  readonly onChange: (value: string, action: HistoryAction) => void
  readonly delayMs: number
  /** An incomplete text is reported by `commit` only. */
  readonly isComplete?: (text: string) => boolean
  /** The value of a text while the reader types: `ferr` → `ferr*`. A committed text is its own value. */
  readonly valueWhileTyping?: (text: string) => string
}

/**
 * The state of a text field that reports its value when the reader pauses for `delayMs`, unless the reader has followed
 * a link in the meantime. A new `value` from outside, such as by the Back button, replaces the text. It does not
 * replace the text while the reader types, or if the text already represents this value. Values are trimmed.
 */
export function useDebouncedField({
  value,
  onChange,
  delayMs,
  isComplete = () => true,
  valueWhileTyping = (text) => text,
}: DebouncedFieldOptions): DebouncedField {
  const [field, setField] = useState({ text: value, value, isTyping: false })
  const [previousValue, setPreviousValue] = useState(value)
  const { startGroup, nextAction } = useHistoryCoalescing()
  const isLeaving = usePendingNavigation().kind === 'other-page'
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (isLeaving) clearTimeout(timer.current)
  }, [isLeaving])

  if (value !== previousValue) {
    setPreviousValue(value)
    if (!field.isTyping && field.value !== value) setField({ text: value, value, isTyping: false })
  }

  function finish(text: string, newValue: string) {
    clearTimeout(timer.current)
    setField({ text, value: newValue, isTyping: false })
    if (newValue !== value) onChange(newValue, nextAction())
  }

  return {
    text: field.text,
    edit(text) {
      setField({ ...field, text, isTyping: true })
      clearTimeout(timer.current)
      if (isComplete(text)) timer.current = setTimeout(() => finish(text, valueWhileTyping(text).trim()), delayMs)
    },
    commit: () => finish(field.text, field.text.trim()),
    clear: () => finish('', ''),
    onFocus: startGroup,
  }
}
