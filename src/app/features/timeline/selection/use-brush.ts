import { type PointerEvent, type RefObject, useRef } from 'react'
import type { DateRange } from '../../../dates/date-range.ts'
import type { Bin, Histogram } from '../scale/bins.ts'
import { type Drag, dragTo, GRIPS, rangeOfBin, type Scale } from './brush.ts'
import type { RangeDraft } from './use-range-draft.ts'

/** A finger that rests is never quite still. */
const STILL_PX = 4

/** After a click the strip may be zoomed: the second half of a double click would choose something unseen. */
const DEAF_MS = 400

interface BrushOptions {
  readonly plotRef: RefObject<HTMLElement | null>
  readonly histogram: Histogram
  readonly scale: Scale
  readonly draft: RangeDraft
  /** Called when a drag begins to move an end, or both. */
  readonly onGrip: (end: 'from' | 'to') => void
}

interface Press extends Drag {
  readonly pointerId: number
  readonly clientX: number
  readonly isMoving: boolean
}

/** Handlers of the plot: a drag chooses, widens, narrows or moves the range, a click takes the bar under it. */
export function useBrush({ plotRef, histogram, scale, draft, onGrip }: BrushOptions) {
  const press = useRef<Press | null>(null)
  const clickedAt = useRef(Number.NEGATIVE_INFINITY)

  /** The day under the pointer, with a fraction. */
  function dayAt({ clientX }: PointerEvent): number {
    const { left, width } = plotRef.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return histogram.start + ((clientX - left) / width) * (histogram.end - histogram.start)
  }

  function binAt(event: PointerEvent): Bin | null {
    const day = dayAt(event)
    return histogram.bins.find(({ start, end }) => start <= day && day < end) ?? null
  }

  function rangeAt(event: PointerEvent, begun: Press): DateRange {
    return dragTo(begun, dayAt(event), scale)
  }

  return {
    /** With a fraction, for the time of day. */
    dayAt,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || !event.isPrimary || event.timeStamp - clickedAt.current < DEAF_MS) return
        const { pointerId, clientX } = event
        const grip = gripOf(event.target)
        press.current = { pointerId, clientX, grip, day: dayAt(event), range: draft.range, isMoving: false }
        event.currentTarget.setPointerCapture(pointerId)
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const begun = press.current
        if (begun?.pointerId !== event.pointerId) return
        if (!begun.isMoving) {
          if (Math.abs(event.clientX - begun.clientX) < STILL_PX) return
          press.current = { ...begun, isMoving: true }
          onGrip(begun.grip === 'from' ? 'from' : 'to')
        }
        draft.drag(rangeAt(event, begun))
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const begun = press.current
        if (begun?.pointerId !== event.pointerId) return
        press.current = null
        if (begun.isMoving) return draft.commit(rangeAt(event, begun))
        // Where there is no bar, there is nothing to choose.
        const bin = binAt(event)
        if (bin === null || bin.articles === 0) return
        clickedAt.current = event.timeStamp
        draft.commit(rangeOfBin(bin))
      },
      /** The page is scrolled instead, or the key says so. */
      onPointerCancel: cancel,
    },
    /** Whether there was a drag to give up. */
    cancel,
  }

  function cancel(): boolean {
    const wasMoving = press.current?.isMoving ?? false
    press.current = null
    if (wasMoving) draft.cancel()
    return wasMoving
  }
}

function gripOf(target: EventTarget): Drag['grip'] {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-grip]')?.dataset['grip'] : undefined
  return GRIPS.find((grip) => grip === marked) ?? 'new'
}
