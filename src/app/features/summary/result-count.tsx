import { useEffect, useState } from 'react'
import { messages } from './messages.ts'

/** While the reader types, the count is announced after a pause instead of after each letter. */
const ANNOUNCE_DELAY_MS = 800

interface ResultCountProps {
  readonly count: number
  readonly total: number
  /** Notices that are announced after the count. The page shows them elsewhere. */
  readonly notices: readonly string[]
}

/** Shows the count at once, and announces it to screen readers when it stops changing. */
export function ResultCount({ count, total, notices }: ResultCountProps) {
  const label = messages.count(count, total)
  const status = messages.status(label, notices)
  const [announced, setAnnounced] = useState(status)
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(status), ANNOUNCE_DELAY_MS)
    return () => clearTimeout(timer)
  }, [status])
  return (
    <div className="result-count">
      <p aria-hidden="true">{label}</p>
      <output className="sr-only">{announced}</output>
    </div>
  )
}
