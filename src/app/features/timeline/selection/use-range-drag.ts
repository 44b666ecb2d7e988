import { type PointerEvent, type RefObject, useRef } from 'react'
import type { DateRange } from '../../../dates/date-range.ts'
import type { Histogram } from '../scale/histogram.ts'
import { type Drag, DRAG_TARGETS, dragRange, type SelectablePeriods, rangeOfBin } from './drag-range.ts'
import type { RangeDraft } from './use-range-draft.ts'

/** A finger moves slightly even when it rests. */
const DRAG_THRESHOLD_PX = 4

/** A click may zoom the timeline, so that the second click of a double click would select an unseen bar. */
const DOUBLE_CLICK_GUARD_MS = 400

interface RangeDragOptions {
  readonly plotRef: RefObject<HTMLElement | null>
  readonly histogram: Histogram
  readonly scale: SelectablePeriods
  readonly draft: RangeDraft
  /** Called when a drag starts. */
  readonly onStart: (end: 'from' | 'to') => void
}

interface Press extends Drag {
  readonly pointerId: number
  readonly clientX: number
  readonly isDragging: boolean
}

/** Returns pointer handlers for the plot: a drag changes the range, and a click selects a bar. */
export function useRangeDrag({ plotRef, histogram, scale, draft, onStart }: RangeDragOptions) {
  const press = useRef<Press | null>(null)
  const clickedAt = useRef(Number.NEGATIVE_INFINITY)

  /** Returns the day number under the pointer, with a fraction. */
  function dayAt({ clientX }: PointerEvent): number {
    const { left, width } = plotRef.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return histogram.start + ((clientX - left) / width) * (histogram.end - histogram.start)
  }

  function rangeAt(event: PointerEvent, drag: Drag): DateRange {
    return dragRange(drag, dayAt(event), scale)
  }

  /** Returns true if there was a drag to cancel. */
  function cancel(): boolean {
    const wasDragging = press.current?.isDragging ?? false
    press.current = null
    if (wasDragging) draft.cancel()
    return wasDragging
  }

  return {
    dayAt,
    cancel,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || !event.isPrimary) return
        if (event.timeStamp - clickedAt.current < DOUBLE_CLICK_GUARD_MS) return
        const { pointerId, clientX } = event
        const target = findDragTarget(event.target)
        press.current = { pointerId, clientX, target, day: dayAt(event), range: draft.range, isDragging: false }
        event.currentTarget.setPointerCapture(pointerId)
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const current = press.current
        if (current?.pointerId !== event.pointerId) return
        if (!current.isDragging) {
          if (Math.abs(event.clientX - current.clientX) < DRAG_THRESHOLD_PX) return
          press.current = { ...current, isDragging: true }
          onStart(current.target === 'from' ? 'from' : 'to')
        }
        draft.drag(rangeAt(event, current))
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const current = press.current
        if (current?.pointerId !== event.pointerId) return
        press.current = null
        if (current.isDragging) return draft.commit(rangeAt(event, current))
        const day = dayAt(event)
        const bin = histogram.bins.find(({ start, end }) => start <= day && day < end)
        if (bin === undefined || bin.articles === 0) return
        clickedAt.current = event.timeStamp
        draft.commit(rangeOfBin(bin))
      },
      /** The browser cancels the pointer if the page scrolls instead. */
      onPointerCancel: cancel,
    },
  }
}

function findDragTarget(element: EventTarget): Drag['target'] {
  const name = element instanceof Element ? element.closest<HTMLElement>('[data-drag]')?.dataset['drag'] : undefined
  return DRAG_TARGETS.find((target) => target === name) ?? 'new'
}
