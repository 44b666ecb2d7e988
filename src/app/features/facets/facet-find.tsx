import { numberLabel } from '../../components/counts.ts'

interface FacetFindProps {
  /** Such as `authors`. */
  readonly kind: string
  readonly total: number
  readonly typed: string
  /** How many have what is typed; null where nothing is. */
  readonly found: number | null
  readonly onType: (text: string) => void
}

/** Looks through the values of a long facet. */
export function FacetFind({ kind, total, typed, found, onType }: FacetFindProps) {
  return (
    <>
      <input
        type="search"
        value={typed}
        aria-label={`Find in ${kind}`}
        placeholder={`Find in ${numberLabel(total)} ${kind}`}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
      <output className="sr-only">{found !== null && `${numberLabel(found)} of the ${kind} match`}</output>
    </>
  )
}
