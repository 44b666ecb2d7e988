import { formatNumber } from '../../components/counts.ts'
import { useLocale } from '../../dates/use-locale.ts'
import type { Bin } from './scale/bins.ts'
import { type Figures, figuresLabel } from './counts.ts'
import { periodName } from './scale/period-names.ts'
import type { Step } from './scale/steps.ts'

interface RemarkProps {
  /** The bar under the mouse. */
  readonly pointed: Bin | null
  readonly step: Step
  /** What lies in the chosen range; null where none is chosen. */
  readonly inRange: Figures | null
  readonly isMoving: boolean
  readonly hasMatches: boolean
  readonly magnification: number
}

/** One line below the axis: the figures of what the reader has in hand, else what the colours mean. */
export function Remark({ pointed, step, inRange, isMoving, hasMatches, magnification }: RemarkProps) {
  const locale = useLocale()
  const sayRange = inRange !== null && <p className="time-strip-remark">In these dates: {figuresLabel(inRange)}</p>
  if (isMoving || inRange?.articles === 0) return sayRange
  if (pointed !== null) {
    const { articles, matches } = pointed
    return (
      // The table has the same for those who do not point.
      <p aria-hidden="true" className="time-strip-remark">
        {periodName(pointed, step, locale)}: {figuresLabel({ articles, matches: hasMatches ? matches : null })}
      </p>
    )
  }
  if (hasMatches) return <Legend magnification={magnification} />
  return (
    sayRange || (
      <p aria-hidden="true" className="time-strip-remark">
        <span className="time-strip-hint">Choose a bar, or draw across several.</span>
      </p>
    )
  )
}

function Legend({ magnification }: { readonly magnification: number }) {
  return (
    <p aria-hidden="true" className="time-strip-remark">
      <span className="time-strip-key" data-series="matches">
        {magnification === 1 ? 'Matches' : `Matches, ${formatNumber(magnification)}× as high`}
      </span>
      <span className="time-strip-key">All articles</span>
    </p>
  )
}
