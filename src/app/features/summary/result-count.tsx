import { useEffect, useState } from 'react'
import { countOfLabel } from '../../components/counts.ts'

/** A reader who types is told the count once they rest, not at every letter. */
const REST_MS = 800

interface ResultCountProps {
  readonly count: number
  readonly total: number
  /** Told behind the count; the page shows them elsewhere. */
  readonly remarks: readonly string[]
}

/** The count as it stands for the eye; for the ear, a status that follows when it has come to rest. */
export function ResultCount({ count, total, remarks }: ResultCountProps) {
  const label = countOfLabel(count, total)
  const status = remarks.length === 0 ? label : `${label}. ${remarks.join(' ')}`
  const [announced, setAnnounced] = useState(status)
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(status), REST_MS)
    return () => clearTimeout(timer)
  }, [status])
  return (
    <div className="result-count">
      <p aria-hidden="true">{label}</p>
      <output className="sr-only">{announced}</output>
    </div>
  )
}
