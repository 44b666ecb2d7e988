import { useLayoutEffect, useRef, useState } from 'react'
import type { Facet } from '../../../archive/query.ts'
import { numberLabel } from '../../components/counts.ts'
import { FACET_NAMES } from '../../list-query/facet-names.ts'
import { FacetPanel } from './facet-panel.tsx'
import type { FacetsProps } from './facets.tsx'

/**
 * One facet, closed until it is wanted or one of its values is chosen. A page that begins with chosen values leaves it
 * closed: it says how many, and what is counted later would move all that stands below.
 */
export function FacetGroup({ facet, ...props }: FacetsProps & { readonly facet: Facet }) {
  const { length: chosen } = props.query.facets[facet]
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState(chosen)
  if (chosen !== seen) {
    setSeen(chosen)
    if (seen === 0) setOpen(true)
  }

  const groupRef = useRef<HTMLDetailsElement>(null)
  // A reader may have opened it while the scripts were on their way.
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
        {FACET_NAMES[facet]} {chosen > 0 && <span className="facet-chosen">{numberLabel(chosen)} chosen</span>}
      </summary>
      {isOpen && <FacetPanel facet={facet} {...props} />}
    </details>
  )
}
