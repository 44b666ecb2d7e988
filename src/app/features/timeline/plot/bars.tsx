import { memo } from 'react'
import type { Histogram } from '../scale/bins.ts'
import { barsPath, type Heights, PLOT_HEIGHT } from './heights.ts'

interface BarsProps {
  readonly histogram: Histogram
  readonly heights: Heights
  /** Whether there are matches to tell apart from the rest. */
  readonly hasMatches: boolean
}

/** One path for each series, however many bars. The table has the figures, so this is for the eye alone. */
export const Bars = memo(function Bars({ histogram, heights, hasMatches }: BarsProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${histogram.end - histogram.start} ${PLOT_HEIGHT}`}
      preserveAspectRatio="none"
      data-muted={hasMatches || undefined}
      className="time-strip-bars"
    >
      <path d={barsPath(histogram, ({ articles }) => articles, heights.perArticle)} />
      {hasMatches && (
        <path d={barsPath(histogram, ({ matches }) => matches, heights.perMatch)} className="time-strip-matches" />
      )}
    </svg>
  )
})
