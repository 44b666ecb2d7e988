import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import { toDayNumber } from '../../../../archive/iso-date.ts'
import { isOpenRange, OPEN_RANGE } from '../../../dates/date-range.ts'
import { Bars } from './bars.tsx'
import type { Bin, Histogram } from '../scale/bins.ts'
import { periodsOf, scaleOf, withFrom, withTo } from '../selection/brush.ts'
import { EndSlider } from '../selection/range-end.tsx'
import type { Heights } from './heights.ts'
import { dateOfDay, type DaySpan } from '../scale/steps.ts'
import { useBrush } from '../selection/use-brush.ts'
import type { RangeDraft } from '../selection/use-range-draft.ts'

interface PlotProps {
  readonly histogram: Histogram
  readonly heights: Heights
  readonly hasMatches: boolean
  readonly archive: DaySpan
  readonly draft: RangeDraft
  /** The bar under the mouse. */
  readonly pointed: Bin | null
  readonly onPoint: (day: number | null) => void
}

/** The bars, and over them the chosen range with its two ends. */
export function Plot({ histogram, heights, hasMatches, archive, draft, pointed, onPoint }: PlotProps) {
  const plotRef = useRef<HTMLDivElement>(null)
  const fromRef = useRef<HTMLInputElement>(null)
  const toRef = useRef<HTMLInputElement>(null)
  const scale = scaleOf(histogram.step, archive)
  const { handlers, dayAt, cancel } = useBrush({
    plotRef,
    histogram,
    scale,
    draft,
    onGrip: (end) => (end === 'from' ? fromRef : toRef).current?.focus({ preventScroll: true }),
  })

  const { range } = draft
  const { low, high } = periodsOf(range, scale)
  const isOpen = isOpenRange(range)
  const start = range.from === null ? 0 : placeOf(toDayNumber(range.from), histogram)
  const end = range.to === null ? 1 : placeOf(toDayNumber(range.to) + 1, histogram)

  /** Escape gives up a drag, else the range; with neither, it is left to the page. */
  function stepOut(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    const isDragGivenUp = cancel()
    if (!isDragGivenUp && !isOpen) draft.commit(OPEN_RANGE)
    if (isDragGivenUp || !isOpen) event.stopPropagation()
  }

  return (
    // What it does for a pointer, its sliders do for the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={plotRef}
      data-open={isOpen || undefined}
      className="time-strip-plot"
      {...handlers}
      onPointerMove={(event) => {
        handlers.onPointerMove(event)
        // A finger hides what it points at.
        if (event.pointerType === 'mouse') onPoint(dayAt(event))
      }}
      onPointerLeave={() => onPoint(null)}
      onKeyDown={stepOut}
    >
      <Bars histogram={histogram} heights={heights} hasMatches={hasMatches} />
      {pointed !== null && (
        <span
          className="time-strip-pointed"
          style={between(placeOf(pointed.start, histogram), placeOf(pointed.end, histogram))}
        />
      )}
      {!isOpen && <Chosen start={start} end={end} />}
      <EndSlider
        ref={fromRef}
        end="from"
        min={scale.min}
        max={low > high ? scale.max : high}
        value={low}
        date={range.from ?? dateOfDay(archive.start)}
        place={start}
        onMove={(index) => draft.step(withFrom(range, index, scale))}
        onRest={draft.finish}
      />
      <EndSlider
        ref={toRef}
        end="to"
        min={low > high ? scale.min : low}
        max={scale.max}
        value={high}
        date={range.to ?? dateOfDay(archive.end - 1)}
        place={end}
        onMove={(index) => draft.step(withTo(range, index, scale))}
        onRest={draft.finish}
      />
    </div>
  )
}

/** The chosen range, to be taken hold of, between what it leaves out; a range that is backwards leaves out all. */
function Chosen({ start, end }: { readonly start: number; readonly end: number }) {
  if (start >= end) return <span className="time-strip-veil" style={between(0, 1)} />
  return (
    <>
      <span className="time-strip-veil" style={between(0, start)} />
      <span className="time-strip-veil" style={between(end, 1)} />
      <span data-grip="range" className="time-strip-range" style={between(start, end)} />
    </>
  )
}

/** Where a day begins on the plot: 0 at its start, 1 at its end, and one of these for what lies outside. */
function placeOf(day: number, { start, end }: DaySpan): number {
  return Math.min(Math.max((day - start) / (end - start), 0), 1)
}

function between(start: number, end: number): CSSProperties {
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }
}
