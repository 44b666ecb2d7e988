import { useState } from 'react'
import { type DateRange, isSameRange } from '../../../dates/date-range.ts'
import type { RangeMotion } from '../selection/use-range-draft.ts'
import type { DaySpan } from './steps.ts'
import { followRange, isSameSpan, updateView, createWholeView, createZoomedView } from './view.ts'

export interface TimelineView {
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
  readonly motion: RangeMotion | null
  readonly span: DaySpan
}

/** The view zooms to a selected range. It stays during a drag, and moves no more than needed while keys move an end. */
export function useView(archive: DaySpan, range: DateRange, motion: RangeMotion | null): TimelineView {
  const current = { archive, range, motion }
  const [previous, setPrevious] = useState<ViewState>({
    ...current,
    span: updateView(createWholeView(archive), range, archive),
  })
  const isSame =
    isSameRange(previous.range, range) && previous.motion === motion && isSameSpan(previous.archive, archive)
  const span = isSame ? previous.span : updateSpan(previous, current)
  if (!isSame) setPrevious({ ...current, span })

  const whole = createWholeView(archive)
  const zoomed = createZoomedView(range, archive)
  const isWhole = isSameSpan(span, whole)
  return {
    span,
    zoom: isWhole ? (isSameSpan(zoomed, whole) ? null : 'in') : 'out',
    toggleZoom: () => setPrevious({ ...current, span: isWhole ? zoomed : whole }),
  }
}

function updateSpan(previous: ViewState, { archive, range, motion }: Omit<ViewState, 'span'>): DaySpan {
  if (!isSameSpan(previous.archive, archive)) return updateView(createWholeView(archive), range, archive)
  switch (motion) {
    case 'drag':
      return previous.span
    case 'keys':
      return followRange(previous.span, range, archive)
    case null:
      return updateView(previous.span, range, archive)
    default:
      return motion satisfies never
  }
}
