import { useEffect, useRef, useState } from 'react'
import { type DateRange, isSameRange } from '../../../dates/date-range.ts'

/** A pause of this length ends a series of key presses. */
const KEY_PAUSE_MS = 400

/** How an end of the range moves: with a pointer, or by repeated key presses. */
export type RangeMotion = 'drag' | 'keys'

export interface RangeDraft {
  /** The range that is shown. It is ahead of the page until the page has loaded it. */
  readonly range: DateRange
  /** Null if no end moves. */
  readonly motion: RangeMotion | null
  readonly drag: (range: DateRange) => void
  /** Moves an end by a key. The range is committed after a pause. */
  readonly step: (range: DateRange) => void
  readonly commit: (range: DateRange) => void
  /** Commits the range without waiting for the pause. */
  readonly finish: () => void
  readonly cancel: () => void
}

interface Draft {
  readonly range: DateRange
  readonly motion: RangeMotion | null
}

/** The state of a selection in progress. `onChange` is called once per selection, and only if the range changed. */
export function useRangeDraft(value: DateRange, onChange: (range: DateRange) => void): RangeDraft {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [previousValue, setPreviousValue] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The page may change during the pause, so the pause reads the latest values.
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })

  if (!isSameRange(value, previousValue)) {
    setPreviousValue(value)
    // A range that loads must not replace a newer selection that is still moving.
    if (draft?.motion === null) setDraft(null)
  }

  function move(range: DateRange, motion: RangeMotion) {
    clearTimeout(timer.current)
    setDraft({ range, motion })
  }

  function commit(range: DateRange) {
    clearTimeout(timer.current)
    if (isSameRange(range, latest.current.value)) return setDraft(null)
    setDraft({ range, motion: null })
    latest.current.onChange(range)
  }

  return {
    range: draft?.range ?? value,
    motion: draft?.motion ?? null,
    drag: (range) => move(range, 'drag'),
    step(range) {
      move(range, 'keys')
      timer.current = setTimeout(() => commit(range), KEY_PAUSE_MS)
    },
    commit,
    finish() {
      if (draft?.motion === 'keys') commit(draft.range)
    },
    cancel() {
      clearTimeout(timer.current)
      setDraft(null)
    },
  }
}
