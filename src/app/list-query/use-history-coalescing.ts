import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** Whether a change makes an entry of the history, or takes the place of the one that is shown. */
export type HistoryEntry = 'push' | 'replace'

export interface Burst {
  /** What comes next is another burst: call it where a field takes the focus. */
  readonly begin: () => void
  readonly entry: () => HistoryEntry
}

/** However often it is taken over, what is typed into a field in one go makes one entry of the history. */
export function useBurst(): Burst {
  const { key } = useLocation()
  const arrivedBy = useNavigationType()
  const shown = useRef({ key, arrivedBy })
  useEffect(() => {
    shown.current = { key, arrivedBy }
  }, [key, arrivedBy])
  const startedAt = useRef<string | null>(null)

  return {
    begin() {
      startedAt.current = null
    },
    entry() {
      startedAt.current ??= shown.current.key
      // The entry that was pushed may still be on its way, and one that was gone back to is not the burst's own.
      return startedAt.current === shown.current.key || shown.current.arrivedBy === 'POP' ? 'push' : 'replace'
    },
  }
}
