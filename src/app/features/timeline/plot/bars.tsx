import { memo } from 'react'
import type { Histogram } from '../scale/histogram.ts'
import { formatBarsPath, type HeightScale, PLOT_HEIGHT } from './heights.ts'

interface BarsProps {
  readonly histogram: Histogram
  readonly heights: HeightScale
  readonly hasMatches: boolean
}

/** One path per series, for any number of bars. Hidden from screen readers, which get the counts from the table. */
export const Bars = memo(function Bars({ histogram, heights, hasMatches }: BarsProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${histogram.end - histogram.start} ${PLOT_HEIGHT}`}
      preserveAspectRatio="none"
      data-muted={hasMatches || undefined}
      className="timeline-bars"
    >
      <path d={formatBarsPath(histogram, ({ articles }) => articles, heights.perArticle)} />
      {hasMatches && (
        <path d={formatBarsPath(histogram, ({ matches }) => matches, heights.perMatch)} className="timeline-matches" />
      )}
    </svg>
  )
})
