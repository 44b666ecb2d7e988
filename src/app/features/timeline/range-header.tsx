import type { DateRange } from '../../dates/date-range.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import { messages } from './messages.ts'
import { dateOfDay, type DaySpan } from './scale/steps.ts'
import type { TimelineView } from './scale/use-view.ts'

interface RangeHeaderProps {
  readonly labelId: string
  readonly range: DateRange
  readonly archive: DaySpan
  readonly zoom: TimelineView['zoom']
  readonly onZoom: () => void
  /** Null if no dates are selected. */
  readonly onClear: (() => void) | null
}

/** Shows the dates, and the buttons that zoom or clear the selection. */
export function RangeHeader({ labelId, range, archive, zoom, onZoom, onClear }: RangeHeaderProps) {
  const first = range.from ?? dateOfDay(archive.start)
  const last = range.to ?? dateOfDay(archive.end - 1)
  return (
    <div className="timeline-head">
      <p id={labelId} className="label">
        {messages.label}
      </p>
      <p className="timeline-dates">
        <FormattedDate date={first} />
        {first !== last && (
          <>
            {' – '}
            <FormattedDate date={last} />
          </>
        )}
      </p>
      <p className="timeline-tools">
        <ToolButton
          label={zoom === 'in' ? messages.zoomIn : messages.zoomOut}
          onClick={zoom === null ? null : onZoom}
        />
        <ToolButton label={messages.clearDates} onClick={onClear} />
      </p>
    </div>
  )
}

/** A disabled button is hidden but keeps its space. It stays visible while it has the focus, so as not to lose it. */
function ToolButton({ label, onClick }: { readonly label: string; readonly onClick: (() => void) | null }) {
  return (
    <button
      type="button"
      className="timeline-tool text-button"
      aria-disabled={onClick === null}
      onClick={() => onClick?.()}
    >
      {label}
    </button>
  )
}
