import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

export type HistoryAction = 'push' | 'replace'

export interface HistoryCoalescing {
  /** Call when a field receives the focus: the next change adds a history entry. */
  readonly startGroup: () => void
  /** The history action of the next change in this group. */
  readonly nextAction: () => HistoryAction
}

/** Combines all changes that the reader types in one go into one history entry. */
export function useHistoryCoalescing(): HistoryCoalescing {
  const { key } = useLocation()
  const navigationType = useNavigationType()
  const shown = useRef({ key, navigationType })
  useEffect(() => {
    shown.current = { key, navigationType }
  }, [key, navigationType])
  const groupStart = useRef<string | null>(null)

  return {
    startGroup() {
      groupStart.current = null
    },
    nextAction() {
      groupStart.current ??= shown.current.key
      // Pushes if the group has no history entry yet, or if the reader went back to an entry outside the group.
      return groupStart.current === shown.current.key || shown.current.navigationType === 'POP' ? 'push' : 'replace'
    },
  }
}
