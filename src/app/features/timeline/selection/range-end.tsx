import type { Ref } from 'react'
import type { IsoDate } from '../../../../archive/iso-date.ts'
import { formatDay } from '../../../dates/format-date.ts'
import { useLocale } from '../../../dates/use-locale.ts'

/** Page Up and Page Down; a browser would go by a tenth of the archive, out of the view. */
const PAGE = 10

interface EndSliderProps {
  readonly ref: Ref<HTMLInputElement>
  readonly end: 'from' | 'to'
  readonly min: number
  readonly max: number
  /** The period that the end lies in. */
  readonly value: number
  readonly date: IsoDate
  /** Where it stands on the plot, 0…1. At rest at its own end, it is put there by the style sheet. */
  readonly place: number
  readonly onMove: (value: number) => void
  readonly onRest: () => void
}

/**
 * One end of the range: a native slider for keys and assistive technology, unseen, and a handle that is drawn in its
 * place. Pointers are the plot's: a native thumb would stand by the scale of the whole archive, not by that of the view.
 */
export function EndSlider({ ref, end, min, max, value, date, place, onMove, onRest }: EndSliderProps) {
  const locale = useLocale()
  const isAtRest = place === (end === 'from' ? 0 : 1)
  return (
    <span
      data-end={end}
      className="time-strip-end"
      // Prerendered pages, which may have no styles of their own, have both ends at rest.
      style={isAtRest ? undefined : { insetInlineStart: `${place * 100}%` }}
    >
      <input
        ref={ref}
        type="range"
        aria-label={end === 'from' ? 'First day' : 'Last day'}
        aria-valuetext={formatDay(date, locale)}
        min={min}
        max={max}
        value={value}
        autoComplete="off"
        onChange={(event) => onMove(event.target.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key !== 'PageUp' && event.key !== 'PageDown') return
          event.preventDefault()
          onMove(event.key === 'PageUp' ? Math.min(value + PAGE, max) : Math.max(value - PAGE, min))
        }}
        onBlur={onRest}
      />
      <span aria-hidden="true" data-grip={end} className="time-strip-handle" />
    </span>
  )
}
