import { messages } from '../messages.ts'
import { computeBarHeight, type HeightScale, PLOT_HEIGHT } from './heights.ts'

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
