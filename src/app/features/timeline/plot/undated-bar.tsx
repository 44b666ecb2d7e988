import { formatNumber } from '../../../components/counts.ts'
import { type Heights, heightOf, PLOT_HEIGHT } from './heights.ts'

interface UndatedBarProps {
  readonly articles: number
  /** Null where nothing is asked for that an article could match. */
  readonly matches: number | null
  readonly heights: Heights
  /** Whether dates are chosen: no range of dates holds what has none. */
  readonly isLeftOut: boolean
}

/** Articles without a date, apart from the axis, on its scale; a bar that is too long for that is drawn as cut off. */
export function UndatedBar({ articles, matches, heights, isLeftOut }: UndatedBarProps) {
  const isCut = articles * heights.perArticle > PLOT_HEIGHT
  return (
    <div className="time-strip-undated" data-left-out={isLeftOut || undefined}>
      <span aria-hidden="true" data-muted={matches !== null || undefined} data-cut={isCut || undefined}>
        <svg height={percent(heightOf(articles, heights.perArticle))} />
        {matches !== null && (
          <svg className="time-strip-matches" height={percent(heightOf(matches, heights.perMatch))} />
        )}
      </span>
      <p>
        <span>Undated</span>{' '}
        <b>
          {matches === null ? formatNumber(articles) : `${formatNumber(matches)} of ${formatNumber(articles)}`}
          <span className="sr-only">{isLeftOut && ', left out by the chosen dates'}</span>
        </b>
      </p>
    </div>
  )
}

function percent(height: number): string {
  return `${(height / PLOT_HEIGHT) * 100}%`
}
