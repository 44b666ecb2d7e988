import { useLocale } from '../../dates/use-locale.ts'
import type { RangeCounts } from './counts-table.tsx'
import { messages } from './messages.ts'
import type { Bin } from './scale/histogram.ts'
import { formatPeriod } from './scale/period-names.ts'
import type { Step } from './scale/steps.ts'

interface StatusLineProps {
  /** The bar under the mouse. */
  readonly hovered: Bin | null
  readonly step: Step
  /** The counts of the selected range. Null if no dates are selected. */
  readonly inRange: RangeCounts | null
  readonly isMoving: boolean
  readonly hasMatches: boolean
  readonly magnification: number
}

/** Shows one line below the axis: the counts of a moving range or of the hovered bar, or else the legend. */
export function StatusLine({ hovered, step, inRange, isMoving, hasMatches, magnification }: StatusLineProps) {
  const locale = useLocale()
  const rangeStatus = inRange !== null && (
    <p className="timeline-status">{messages.countsInRange(messages.counts(inRange.articles, inRange.matches))}</p>
  )
  if (isMoving || inRange?.articles === 0) return rangeStatus
  if (hovered !== null) {
    const counts = messages.counts(hovered.articles, hasMatches ? hovered.matches : null)
    return (
      // Screen readers get the counts from the table.
      <p aria-hidden="true" className="timeline-status">
        {messages.countsInPeriod(formatPeriod(hovered, step, locale), counts)}
      </p>
    )
  }
  if (hasMatches) {
    return (
      <p aria-hidden="true" className="timeline-status">
        <span className="timeline-key" data-series="matches">
          {messages.legendMatches(magnification)}
        </span>
        <span className="timeline-key">{messages.legendArticles}</span>
      </p>
    )
  }
  return (
    rangeStatus || (
      <p aria-hidden="true" className="timeline-status">
        <span className="timeline-hint">{messages.hint}</span>
      </p>
    )
  )
}
