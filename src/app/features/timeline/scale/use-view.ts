import { useState } from 'react'
import { type DateRange, isSameRange } from '../../../dates/date-range.ts'
import type { Motion } from '../selection/use-range-draft.ts'
import type { DaySpan } from './steps.ts'
import { followRange, isSameSpan, nextView, wholeView, zoomedView } from './view.ts'

export interface View {
  /** The visible days. */
  readonly span: DaySpan
  /** The effect of `toggleZoom`. Null if it has none. */
  readonly zoom: 'in' | 'out' | null
  /** Shows the whole archive, or the selected range again. The selection does not change. */
  readonly toggleZoom: () => void
}

interface ViewState {
  readonly archive: DaySpan
  readonly range: DateRange
  readonly motion: Motion | null
  readonly span: DaySpan
}

/** The view zooms to a selected range. It stays during a drag, and moves no more than needed while keys move an end. */
export function useView(archive: DaySpan, range: DateRange, motion: Motion | null): View {
  const current = { archive, range, motion }
  const [previous, setPrevious] = useState<ViewState>({
    ...current,
    span: nextView(wholeView(archive), range, archive),
  })
  const isSame =
    isSameRange(previous.range, range) && previous.motion === motion && isSameSpan(previous.archive, archive)
  const span = isSame ? previous.span : updateSpan(previous, current)
  if (!isSame) setPrevious({ ...current, span })

  const whole = wholeView(archive)
  const zoomed = zoomedView(range, archive)
  const isWhole = isSameSpan(span, whole)
  return {
    span,
    zoom: isWhole ? (isSameSpan(zoomed, whole) ? null : 'in') : 'out',
    toggleZoom: () => setPrevious({ ...current, span: isWhole ? zoomed : whole }),
  }
}

function updateSpan(previous: ViewState, { archive, range, motion }: Omit<ViewState, 'span'>): DaySpan {
  if (!isSameSpan(previous.archive, archive)) return nextView(wholeView(archive), range, archive)
  switch (motion) {
    case 'drag':
      return previous.span
    case 'keys':
      return followRange(previous.span, range, archive)
    case null:
      return nextView(previous.span, range, archive)
    default:
      return motion satisfies never
  }
}
