import { useEffect, useRef, useState } from 'react'
import { type DateRange, isSameRange } from '../../../dates/date-range.ts'

/** So long a rest ends a run of key presses. */
const REST_MS = 400

/** How an end is on the move: along with a pointer, or by keys that are pressed again and again. */
export type Motion = 'drag' | 'keys'

export interface RangeDraft {
  /** What the strip shows: ahead of the page while an end is on the move, and until the page has followed. */
  readonly range: DateRange
  /** Null once the reader has let go. */
  readonly motion: Motion | null
  readonly drag: (range: DateRange) => void
  /** Moves as keys do: the range is taken over after a rest. */
  readonly step: (range: DateRange) => void
  readonly commit: (range: DateRange) => void
  /** Takes over at once what waits for a rest. */
  readonly finish: () => void
  readonly cancel: () => void
}

interface Draft {
  readonly range: DateRange
  readonly motion: Motion | null
}

/** A range while it is chosen; `take` is called once for each choice, and only where that changes anything. */
export function useRangeDraft(value: DateRange, take: (range: DateRange) => void): RangeDraft {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [seen, setSeen] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // A run of keys may end long after the page has changed.
  const latest = useRef({ value, take })
  useEffect(() => {
    latest.current = { value, take }
  })

  if (!isSameRange(value, seen)) {
    setSeen(value)
    // An answer to the choice before must not undo the one that is just made.
    if (draft?.motion === null) setDraft(null)
  }

  function move(range: DateRange, motion: Motion) {
    clearTimeout(timer.current)
    setDraft({ range, motion })
  }

  function cancel() {
    clearTimeout(timer.current)
    setDraft(null)
  }

  function commit(range: DateRange) {
    clearTimeout(timer.current)
    if (isSameRange(range, latest.current.value)) return setDraft(null)
    setDraft({ range, motion: null })
    latest.current.take(range)
  }

  return {
    range: draft?.range ?? value,
    motion: draft?.motion ?? null,
    drag: (range) => move(range, 'drag'),
    step(range) {
      move(range, 'keys')
      timer.current = setTimeout(() => commit(range), REST_MS)
    },
    commit,
    finish() {
      if (draft?.motion === 'keys') commit(draft.range)
    },
    cancel,
  }
}
