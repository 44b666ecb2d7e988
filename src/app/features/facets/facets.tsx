import { useLayoutEffect, useRef, useState } from 'react'
import { FACETS } from '../../../archive/query.ts'
import { FACET_NAMES } from '../../list-query/facet-names.ts'
import { FacetPanel, type FacetPanelProps } from './facet-panel.tsx'
import { messages } from './messages.ts'

/** An article matches a facet if it has any of the selected values, and it must match every facet. */
export function Facets(props: Omit<FacetPanelProps, 'facet'>) {
  return (
    <div className="facets">
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} {...props} />
      ))}
    </div>
  )
}

/**
 * Opens when the first of its values is selected. A page that starts with selected values leaves the group closed and
 * shows their number, because counts that arrive later would move everything below.
 */
function FacetGroup({ facet, ...props }: FacetPanelProps) {
  const selected = props.query.facets[facet].length
  const [isOpen, setOpen] = useState(false)
  const [previousSelected, setPreviousSelected] = useState(selected)
  if (selected !== previousSelected) {
    setPreviousSelected(selected)
    if (previousSelected === 0) setOpen(true)
  }

  const groupRef = useRef<HTMLDetailsElement>(null)
  // The reader may have opened the group before the scripts were loaded.
  useLayoutEffect(() => {
    if (groupRef.current?.open === true) setOpen(true)
  }, [])

  return (
    <details
      ref={groupRef}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="facet"
    >
      <summary>
        {FACET_NAMES[facet]} {selected > 0 && <span className="facet-selected">{messages.selected(selected)}</span>}
      </summary>
      {isOpen && <FacetPanel facet={facet} {...props} />}
    </details>
  )
}
