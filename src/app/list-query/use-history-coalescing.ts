import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

export type HistoryAction = 'push' | 'replace'

export interface HistoryCoalescing {
  /** Call when a field receives the focus: the next change adds a history entry. */
  readonly startGroup: () => void
  /** How the next change of this group enters the history. */
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
      // Push if the group's own entry is not there yet, or if the reader went back to an entry of somebody else.
      return groupStart.current === shown.current.key || shown.current.navigationType === 'POP' ? 'push' : 'replace'
    },
  }
}
