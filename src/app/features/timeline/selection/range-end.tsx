import type { Ref } from 'react'
import type { IsoDate } from '../../../../archive/iso-date.ts'
import { formatDay } from '../../../dates/format-date.ts'
import { useLocale } from '../../../dates/use-locale.ts'
import { messages } from '../messages.ts'

/** Page Up and Page Down move by this many periods. The browser's default, a tenth of the archive, would leave the view. */
const PAGE_PERIODS = 10

interface RangeEndProps {
  readonly ref: Ref<HTMLInputElement>
  readonly end: 'from' | 'to'
  readonly min: number
  readonly max: number
  /** The index of the period at this end. */
  readonly value: number
  readonly date: IsoDate
  /** The position on the plot, from 0 to 1. */
  readonly position: number
  readonly onMove: (value: number) => void
  readonly onBlur: () => void
}

/**
 * One end of the range: an invisible native slider for the keyboard and assistive technology, and a visible handle. The
 * plot handles pointers, because a native slider uses the scale of the whole archive instead of the scale of the view.
 */
export function RangeEnd({ ref, end, min, max, value, date, position, onMove, onBlur }: RangeEndProps) {
  const locale = useLocale()
  const isAtEdge = position === (end === 'from' ? 0 : 1)
  return (
    <span
      data-end={end}
      className="timeline-end"
      // The style sheet places an end at the edge, because prerendered pages may have no style attributes.
      style={isAtEdge ? undefined : { insetInlineStart: `${position * 100}%` }}
    >
      <input
        ref={ref}
        type="range"
        aria-label={messages[end]}
        aria-valuetext={formatDay(date, locale)}
        min={min}
        max={max}
        value={value}
        autoComplete="off"
        onChange={(event) => onMove(event.target.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key !== 'PageUp' && event.key !== 'PageDown') return
          event.preventDefault()
          onMove(event.key === 'PageUp' ? Math.min(value + PAGE_PERIODS, max) : Math.max(value - PAGE_PERIODS, min))
        }}
        onBlur={onBlur}
      />
      <span aria-hidden="true" data-drag={end} className="timeline-handle" />
    </span>
  )
}
