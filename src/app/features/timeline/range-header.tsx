import { FormattedDate } from '../../dates/formatted-date.tsx'
import type { DateRange } from '../../dates/date-range.ts'
import { dateOfDay, type DaySpan } from './scale/steps.ts'
import type { View } from './scale/use-view.ts'

interface RangeLineProps {
  readonly labelId: string
  readonly range: DateRange
  readonly archive: DaySpan
  readonly zoom: View['zoom']
  readonly onZoom: () => void
  /** Null where nothing is chosen. */
  readonly onClear: (() => void) | null
}

/** The dates in words; the ways out of the zoom, which keeps the choice, and out of the choice. */
export function RangeLine({ labelId, range, archive, zoom, onZoom, onClear }: RangeLineProps) {
  const first = range.from ?? dateOfDay(archive.start)
  const last = range.to ?? dateOfDay(archive.end - 1)
  return (
    <div className="time-strip-head">
      <p id={labelId} className="label">
        Publication dates
      </p>
      <p className="time-strip-dates">
        <FormattedDate date={first} />
        {first !== last && (
          <>
            {' – '}
            <FormattedDate date={last} />
          </>
        )}
      </p>
      <p className="time-strip-tools">
        <Tool label={zoom === 'in' ? 'Zoom in' : 'Zoom out'} onUse={zoom === null ? null : onZoom} />
        <Tool label="Whole archive" onUse={onClear} />
      </p>
    </div>
  )
}

/**
 * A button that is out of sight while it is of no use, in a place that it keeps. One that was just used stays until it
 * loses the focus, which would else be lost with it.
 */
function Tool({ label, onUse }: { readonly label: string; readonly onUse: (() => void) | null }) {
  return (
    <button type="button" className="time-strip-tool" aria-disabled={onUse === null} onClick={() => onUse?.()}>
      {label}
    </button>
  )
}
