import { useEffect, useState } from 'react'
import { countOfLabel } from '../../components/count-label.ts'

/** A reader who types is told the count once they rest, not at every letter. */
const REST_MS = 800

/** The count as it stands for the eye; for the ear, a status that follows when it has come to rest. */
export function ResultCount({ count, total }: { readonly count: number; readonly total: number }) {
  const label = countOfLabel(count, total)
  const [announced, setAnnounced] = useState(label)
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(label), REST_MS)
    return () => clearTimeout(timer)
  }, [label])
  return (
    <div className="result-count">
      <p aria-hidden="true">{label}</p>
      <output className="sr-only">{announced}</output>
    </div>
  )
}
