import { useMemo, useRef, useState } from 'react'
import { EMPTY_QUERY, type Facet, isFiltering, type ListQuery } from '../../../archive/query.ts'
import { numberLabel } from '../../components/counts.ts'
import { FACET_VALUES, valueName } from '../../list-query/facet-names.ts'
import { FacetFailure } from './facet-failure.tsx'
import { FacetFind } from './facet-find.tsx'
import { FacetValues } from './facet-values.tsx'
import type { FacetsProps } from './facets.tsx'
import { allValues, findValues, firstValues, MOST_VALUES } from './list-values.ts'
import { useFacetCounts } from './use-facet-counts.ts'
import { useHasBeenSeen } from './use-in-view-once.ts'
import { useKept } from './use-sticky-values.ts'

/** More than so many can be looked through by typing. */
const MOST_WITHOUT_FINDING = 12

/** The values of a facet, with how many articles each would find under all else that is asked for. */
export function FacetPanel({ facet, query, loaded, edition, onChange }: FacetsProps & { readonly facet: Facet }) {
  const panelRef = useRef<HTMLDivElement>(null)
  const isWanted = useHasBeenSeen(panelRef)
  const { counts, isPending, hasFailed, retry } = useFacetCounts({ edition, query: loaded, facet, isWanted })
  const chosen = query.facets[facet]
  const kept = useKept(chosen)
  const all = useMemo(() => allValues(counts, kept, (value) => valueName(facet, value)), [counts, kept, facet])
  const [typed, setTyped] = useState('')
  const [isLong, setLong] = useState(false)

  const kind = FACET_VALUES[facet]
  const isFinding = typed.trim() !== ''
  const { values, more } = isFinding ? findValues(all, typed) : firstValues(all, kept, isLong)
  const isFoldable = !isFinding && firstValues(all, kept, false).more > 0
  // It stays while it is in use, however few are left.
  const hasFind = all.length > MOST_WITHOUT_FINDING || typed !== ''

  function toggle(value: string, isChosen: boolean) {
    onChange(({ facets }) => {
      const rest = facets[facet].filter((other) => other !== value)
      return { facets: { ...facets, [facet]: isChosen ? [...rest, value] : rest } }
    })
  }

  return (
    <div ref={panelRef} tabIndex={-1} aria-busy={isPending} className="facet-panel">
      {hasFind && (
        <FacetFind
          kind={kind}
          total={all.length}
          typed={typed}
          found={isFinding ? values.length + more : null}
          onType={setTyped}
        />
      )}
      <FacetValues kind={kind} values={values} chosen={chosen} onToggle={toggle} />
      {isFinding && values.length === 0 && <p className="facet-note">None with “{typed.trim()}”</p>}
      {isFoldable && (
        <button type="button" className="facet-more" onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : moreLabel(all.length)}
        </button>
      )}
      {(isFinding || isLong) && more > 0 && (
        <p className="facet-note">{`and ${numberLabel(more)} more: ${isFinding ? 'type on' : 'find them by typing'}`}</p>
      )}
      {hasFailed && <FacetFailure isTrying={isPending} onRetry={retry} />}
      {counts === null && !hasFailed && <p className="facet-note facet-pending">Counting…</p>}
      {counts !== null && all.length === 0 && (
        <p className="facet-note">{isFiltering(without(loaded, facet)) ? 'None in what was found' : 'None'}</p>
      )}
    </div>
  )
}

function moreLabel(total: number): string {
  return total <= MOST_VALUES ? `Show all ${total}` : `Show ${MOST_VALUES} of ${numberLabel(total)}`
}

function without(query: ListQuery, facet: Facet): ListQuery {
  return { ...query, facets: { ...query.facets, [facet]: EMPTY_QUERY.facets[facet] } }
}
