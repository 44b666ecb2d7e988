import { useState } from 'react'
import { type DateRange, isSameRange } from '../../../dates/date-range.ts'
import type { DaySpan } from './steps.ts'
import type { Motion } from '../selection/use-range-draft.ts'
import { closeView, followingView, isSameSpan, nextView, wholeView } from './view.ts'

export interface View {
  /** The days that are drawn. */
  readonly span: DaySpan
  /** What `changeZoom` would do; null where there is nothing else to see. */
  readonly zoom: 'in' | 'out' | null
  /**
   * Shows the whole archive, or again what the range was zoomed to. The range stays: to look around is no choice, and
   * the list below must not change by it.
   */
  readonly changeZoom: () => void
}

interface Shown {
  readonly archive: DaySpan
  readonly range: DateRange
  readonly motion: Motion | null
  readonly span: DaySpan
}

/** Follows the range: closely once it is chosen, under keys only as far as it must, under a pointer not at all. */
export function useView(archive: DaySpan, range: DateRange, motion: Motion | null): View {
  const asked = { archive, range, motion }
  const [shown, setShown] = useState<Shown>({ ...asked, span: nextView(wholeView(archive), range, archive) })
  const isSame = isSameRange(shown.range, range) && shown.motion === motion && isSameSpan(shown.archive, archive)
  const span = isSame ? shown.span : spanAfter(shown, asked)
  if (!isSame) setShown({ ...asked, span })

  const whole = wholeView(archive)
  const close = closeView(range, archive)
  const isWhole = isSameSpan(span, whole)
  return {
    span,
    zoom: isWhole ? (isSameSpan(close, whole) ? null : 'in') : 'out',
    changeZoom: () => setShown({ ...asked, span: isWhole ? close : whole }),
  }
}

function spanAfter(shown: Shown, { archive, range, motion }: Omit<Shown, 'span'>): DaySpan {
  if (!isSameSpan(shown.archive, archive)) return nextView(wholeView(archive), range, archive)
  switch (motion) {
    case 'drag':
      return shown.span
    case 'keys':
      return followingView(shown.span, range, archive)
    case null:
      return nextView(shown.span, range, archive)
    default:
      return motion satisfies never
  }
}
