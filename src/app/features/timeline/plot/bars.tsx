import { messages } from '../messages.ts'
import { computeBarHeight, formatBarsPath, type HeightScale, PLOT_HEIGHT } from './heights.ts'
import { memo } from 'react'
import type { Histogram } from '../scale/histogram.ts'

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

interface UndatedBarProps {
  readonly articles: number
  /** Null if the query has nothing that an article could match. */
  readonly matches: number | null
  readonly heights: HeightScale
  /** True if dates are selected, because undated articles are in no range. */
  readonly isExcluded: boolean
}

/** The undated articles, on the scale of the plot. A bar that is taller than the plot is drawn with a break. */
export function UndatedBar({ articles, matches, heights, isExcluded }: UndatedBarProps) {
  const isTooTall = articles * heights.perArticle > PLOT_HEIGHT
  return (
    <div className="timeline-undated" data-excluded={isExcluded || undefined}>
      <span aria-hidden="true" data-muted={matches !== null || undefined} data-broken={isTooTall || undefined}>
        <svg height={toPercent(computeBarHeight(articles, heights.perArticle))} />
        {matches !== null && (
          <svg className="timeline-matches" height={toPercent(computeBarHeight(matches, heights.perMatch))} />
        )}
      </span>
      <p>
        <span>{messages.undated}</span>{' '}
        <b>
          {messages.undatedCount(articles, matches)}
          {isExcluded && <span className="sr-only"> {messages.undatedExcluded}</span>}
        </b>
      </p>
    </div>
  )
}

function toPercent(height: number): string {
  return `${(height / PLOT_HEIGHT) * 100}%`
}
