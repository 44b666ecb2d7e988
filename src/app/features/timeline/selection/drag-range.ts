import { toDayNumber } from '../../../../archive/iso-date.ts'
import { type DateRange, OPEN_RANGE } from '../../../dates/date-range.ts'
import { dateOfDay, type DaySpan, findPeriodIndex, findPeriodStart, type Step } from '../scale/steps.ts'

/** The dragged part of the timeline: an end of the range, the whole range, or none for a new range. */
export const DRAG_TARGETS = ['from', 'to', 'range', 'new'] as const
export type DragTarget = (typeof DRAG_TARGETS)[number]

/** The range of selectable periods: from the period of the first article to the period of the last. */
export interface SelectablePeriods {
  readonly step: Step
  readonly min: number
  readonly max: number
}

/** The periods `low` … `high`, both inclusive. */
export interface PeriodRange {
  readonly low: number
  readonly high: number
}

/** A drag at its start. */
export interface Drag {
  readonly target: DragTarget
  /** The day number at the pointer, with a fraction. */
  readonly day: number
  readonly range: DateRange
}

export function findSelectablePeriods(step: Step, archive: DaySpan): SelectablePeriods {
  return { step, min: findPeriodIndex(step, archive.start), max: findPeriodIndex(step, archive.end - 1) }
}

/** Returns the periods of both ends. `low` is greater than `high` if the range is reversed. */
export function findPeriods(range: DateRange, scale: SelectablePeriods): PeriodRange {
  const { step, min, max } = scale
  return {
    low: range.from === null ? min : clamp(findPeriodIndex(step, toDayNumber(range.from)), scale),
    high: range.to === null ? max : clamp(findPeriodIndex(step, toDayNumber(range.to)), scale),
  }
}

/**
 * Sets the start of the range to the start of a period. The first period of the archive removes the limit on that side,
 * so that the range includes articles that are added later.
 */
export function setRangeStart(range: DateRange, index: number, { step, min }: SelectablePeriods): DateRange {
  return { ...range, from: index <= min ? null : dateOfDay(findPeriodStart(step, index)) }
}

/** Sets the end of the range to the end of a period. The last period of the archive removes the limit on that side. */
export function setRangeEnd(range: DateRange, index: number, { step, max }: SelectablePeriods): DateRange {
  return { ...range, to: index >= max ? null : dateOfDay(findPeriodStart(step, index + 1) - 1) }
}

/** Returns the range after a drag to `day`, which may be outside the archive. The ends cannot cross. */
export function dragRange({ target, day: startDay, range }: Drag, day: number, scale: SelectablePeriods): DateRange {
  const { low, high } = findPeriods(range, scale)
  const current = clamp(findPeriodIndex(scale.step, Math.floor(day)), scale)
  const start = clamp(findPeriodIndex(scale.step, Math.floor(startDay)), scale)
  switch (target) {
    case 'from':
      return setRangeStart(range, Math.min(nearestBoundary(scale.step, day), high), scale)
    case 'to':
      return setRangeEnd(range, Math.max(nearestBoundary(scale.step, day) - 1, low), scale)
    case 'new':
      return rangeOfPeriods({ low: Math.min(start, current), high: Math.max(start, current) }, scale)
    case 'range': {
      const offset = Math.min(Math.max(current - start, scale.min - low), scale.max - high)
      return offset === 0 ? range : rangeOfPeriods({ low: low + offset, high: high + offset }, scale)
    }
    default:
      return target satisfies never
  }
}

/** Returns the days of a bar. Both ends are closed, so that the period select recognises a year or a month. */
export function rangeOfBin({ start, end }: DaySpan): DateRange {
  return { from: dateOfDay(start), to: dateOfDay(end - 1) }
}

function rangeOfPeriods({ low, high }: PeriodRange, scale: SelectablePeriods): DateRange {
  return setRangeEnd(setRangeStart(OPEN_RANGE, low, scale), high, scale)
}

/** Returns the period with the nearest start. */
function nearestBoundary(step: Step, day: number): number {
  const index = findPeriodIndex(step, Math.floor(day))
  return day - findPeriodStart(step, index) < findPeriodStart(step, index + 1) - day ? index : index + 1
}

function clamp(index: number, { min, max }: SelectablePeriods): number {
  return Math.min(Math.max(index, min), max)
}
