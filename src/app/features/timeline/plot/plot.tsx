import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import { toDayNumber } from '../../../../archive/iso-date.ts'
import { isOpenRange, OPEN_RANGE } from '../../../dates/date-range.ts'
import type { Bin, Histogram } from '../scale/histogram.ts'
import { dateOfDay, type DaySpan } from '../scale/steps.ts'
import { findPeriods, findSelectablePeriods, setRangeStart, setRangeEnd } from '../selection/drag-range.ts'
import { RangeEnd } from '../selection/range-end.tsx'
import type { RangeDraft } from '../selection/use-range-draft.ts'
import { useRangeDrag } from '../selection/use-range-drag.ts'
import { Bars } from './bars.tsx'
import type { HeightScale } from './heights.ts'

interface PlotProps {
  readonly histogram: Histogram
  readonly heights: HeightScale
  readonly hasMatches: boolean
  readonly archive: DaySpan
  readonly draft: RangeDraft
  /** The bar under the mouse. */
  readonly hovered: Bin | null
  readonly onHover: (day: number | null) => void
}

/** The bars, with the selected range and its two ends on top of them. */
export function Plot({ histogram, heights, hasMatches, archive, draft, hovered, onHover }: PlotProps) {
  const plotRef = useRef<HTMLDivElement>(null)
  const fromRef = useRef<HTMLInputElement>(null)
  const toRef = useRef<HTMLInputElement>(null)
  const scale = findSelectablePeriods(histogram.step, archive)
  const { handlers, dayAt, cancel } = useRangeDrag({
    plotRef,
    histogram,
    scale,
    draft,
    onStart: (end) => (end === 'from' ? fromRef : toRef).current?.focus({ preventScroll: true }),
  })

  const { range } = draft
  const { low, high } = findPeriods(range, scale)
  const isOpen = isOpenRange(range)
  const isReversed = low > high
  const start = range.from === null ? 0 : positionOf(toDayNumber(range.from), histogram)
  const end = range.to === null ? 1 : positionOf(toDayNumber(range.to) + 1, histogram)

  /** Escape cancels a drag, or else clears the range. Without either, the page handles the key. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    const wasDragging = cancel()
    if (!wasDragging && isOpen) return
    if (!wasDragging) draft.commit(OPEN_RANGE)
    event.stopPropagation()
  }

  return (
    // The sliders offer the same to the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={plotRef}
      data-open={isOpen || undefined}
      className="timeline-plot"
      {...handlers}
      onPointerMove={(event) => {
        handlers.onPointerMove(event)
        // A finger hides the bar below it, so only a mouse shows the counts.
        if (event.pointerType === 'mouse') onHover(dayAt(event))
      }}
      onPointerLeave={() => onHover(null)}
      onKeyDown={onKeyDown}
    >
      <Bars histogram={histogram} heights={heights} hasMatches={hasMatches} />
      {hovered !== null && (
        <span
          className="timeline-hovered"
          style={placeBetween(positionOf(hovered.start, histogram), positionOf(hovered.end, histogram))}
        />
      )}
      {!isOpen && <SelectedRange start={start} end={end} />}
      <RangeEnd
        ref={fromRef}
        end="from"
        min={scale.min}
        max={isReversed ? scale.max : high}
        value={low}
        date={range.from ?? dateOfDay(archive.start)}
        position={start}
        onMove={(index) => draft.step(setRangeStart(range, index, scale))}
        onBlur={draft.finish}
      />
      <RangeEnd
        ref={toRef}
        end="to"
        min={isReversed ? scale.min : low}
        max={scale.max}
        value={high}
        date={range.to ?? dateOfDay(archive.end - 1)}
        position={end}
        onMove={(index) => draft.step(setRangeEnd(range, index, scale))}
        onBlur={draft.finish}
      />
    </div>
  )
}

/** The draggable range, with overlays on the excluded days. A reversed range excludes all days. */
function SelectedRange({ start, end }: { readonly start: number; readonly end: number }) {
  if (start >= end) return <span className="timeline-overlay" style={placeBetween(0, 1)} />
  return (
    <>
      <span className="timeline-overlay" style={placeBetween(0, start)} />
      <span className="timeline-overlay" style={placeBetween(end, 1)} />
      <span data-drag="range" className="timeline-range" style={placeBetween(start, end)} />
    </>
  )
}

/** Returns the position of a day on the plot, from 0 to 1. Days outside have the position of the nearer edge. */
function positionOf(day: number, { start, end }: DaySpan): number {
  return Math.min(Math.max((day - start) / (end - start), 0), 1)
}

function placeBetween(start: number, end: number): CSSProperties {
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }
}
