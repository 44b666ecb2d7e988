import { numberLabel } from '../../components/counts.ts'
import type { FacetValue } from './list-values.ts'

interface FacetValuesProps {
  /** Such as `authors`. */
  readonly kind: string
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string, isChosen: boolean) => void
}

export function FacetValues({ kind, values, chosen, onToggle }: FacetValuesProps) {
  if (values.length === 0) return null
  return (
    <ul aria-label={kind}>
      {values.map(({ value, name, count }) => (
        <li key={value}>
          <label className="facet-value" data-empty={count === 0 || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => onToggle(value, event.target.checked)}
            />
            <bdi>{name}</bdi> {count !== null && <span className="facet-count">{numberLabel(count)}</span>}
          </label>
        </li>
      ))}
    </ul>
  )
}
