import { useMemo, useRef, useState } from 'react'
import { type Facet, isFiltering, type ListQuery } from '../../../archive/query.ts'
import { formatNumber } from '../../components/messages.ts'
import { RetryButton } from '../../components/retry-button.tsx'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import { formatFacetValue } from '../../list-query/facet-names.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { findValues, limitValues, MAX_VALUES, mergeValues } from './facet-values.ts'
import { messages } from './messages.ts'
import { useFacetCounts } from './use-facet-counts.ts'
import { useInViewOnce } from './use-in-view-once.ts'

/** A facet with more values has a field to find them. */
const MAX_VALUES_WITHOUT_FIND = 12

export interface FacetPanelProps {
  readonly facet: Facet
  /** The query in the controls. */
  readonly query: ListQuery
  /** The query of the loaded list. Values are counted under it. */
  readonly loaded: ListQuery
  /** Null if the list could not be loaded. */
  readonly snapshot: ArchiveSnapshot | null
  readonly onChange: ChangeQuery
}

/** The values of a facet. Each count is the number of articles that match the value and all other filters. */
export function FacetPanel({ facet, query, loaded, snapshot, onChange }: FacetPanelProps) {
  const panelRef = useRef<HTMLDivElement>(null)
  const isEnabled = useInViewOnce(panelRef)
  const { counts, isPending, hasFailed, retry } = useFacetCounts({ snapshot, query: loaded, facet, isEnabled })
  const selected = query.facets[facet]
  const pinned = useStickyValues(selected)
  const all = useMemo(
    () => mergeValues(counts, pinned, (value) => formatFacetValue(facet, value)),
    [counts, pinned, facet],
  )
  const [text, setText] = useState('')
  const [isExpanded, setExpanded] = useState(false)

  const isFinding = text.trim() !== ''
  const { values, hidden } = isFinding ? findValues(all, text) : limitValues(all, pinned, isExpanded)
  const canExpand = !isFinding && limitValues(all, pinned, false).hidden > 0
  // A field with text stays visible, even if only a few values are left.
  const hasFind = all.length > MAX_VALUES_WITHOUT_FIND || text !== ''

  function toggle(value: string, isSelected: boolean) {
    onChange(({ facets }) => {
      const rest = facets[facet].filter((candidate) => candidate !== value)
      return { facets: { ...facets, [facet]: isSelected ? [...rest, value] : rest } }
    })
  }

  return (
    <div ref={panelRef} tabIndex={-1} aria-busy={isPending} className="facet-panel">
      {hasFind && (
        <>
          <input
            type="search"
            value={text}
            aria-label={messages.find(facet)}
            placeholder={messages.findPlaceholder(facet, all.length)}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <output className="sr-only">{isFinding && messages.found(values.length + hidden)}</output>
        </>
      )}
      {values.length > 0 && (
        <ul aria-label={messages.values(facet)}>
          {values.map(({ value, name, count }) => (
            <li key={value}>
              <label className="facet-value" data-empty={count === 0 || undefined}>
                <input
                  type="checkbox"
                  checked={selected.includes(value)}
                  onChange={(event) => toggle(value, event.target.checked)}
                />
                <bdi>{name}</bdi> {count !== null && <span className="facet-count">{formatNumber(count)}</span>}
              </label>
            </li>
          ))}
        </ul>
      )}
      {isFinding && values.length === 0 && <p className="facet-note">{messages.noneFound(text.trim())}</p>}
      {canExpand && (
        <button type="button" className="text-button" onClick={() => setExpanded(!isExpanded)}>
          {isExpanded ? messages.showFewer : expandLabel(all.length)}
        </button>
      )}
      {(isFinding || isExpanded) && hidden > 0 && (
        <p className="facet-note">{isFinding ? messages.typeMore(hidden) : messages.findMore(hidden)}</p>
      )}
      {hasFailed && (
        <div className="facet-note">
          <p role="alert">{messages.failed}</p>
          <RetryButton className="text-button" isRetrying={isPending} onRetry={retry} />
        </div>
      )}
      {counts === null && !hasFailed && <p className="facet-note facet-pending">{messages.counting}</p>}
      {counts !== null && all.length === 0 && (
        <p className="facet-note">{isFilteringBeyond(loaded, facet) ? messages.noneInResults : messages.none}</p>
      )}
    </div>
  )
}

function expandLabel(total: number): string {
  return total <= MAX_VALUES ? messages.showAll(total) : messages.showSome(MAX_VALUES, total)
}

/** Returns every value that was ever selected, so that a deselected value does not vanish below the pointer. */
function useStickyValues(selected: readonly string[]): readonly string[] {
  const [sticky, setSticky] = useState(selected)
  const added = selected.filter((value) => !sticky.includes(value))
  if (added.length === 0) return sticky
  const all = [...sticky, ...added]
  setSticky(all)
  return all
}

function isFilteringBeyond(query: ListQuery, facet: Facet): boolean {
  return isFiltering({ ...query, facets: { ...query.facets, [facet]: [] } })
}
