import { toDayNumber } from '../../../../archive/iso-date.ts'
import { type DateRange, OPEN_RANGE } from '../../../dates/date-range.ts'
import { dateOfDay, type DaySpan, indexOf, startOf, type Step } from '../scale/steps.ts'

/** What of the strip is drawn along: an end of the chosen range, the range as a whole, or none, for a new one. */
export const GRIPS = ['from', 'to', 'range', 'new'] as const
export type Grip = (typeof GRIPS)[number]

/** What a range is chosen from: the periods of a step in which the archive has its first and its last article. */
export interface Scale {
  readonly step: Step
  readonly min: number
  readonly max: number
}

/** Periods `low` … `high`, both inclusive. */
export interface PeriodRange {
  readonly low: number
  readonly high: number
}

/** A drag as it began, at a place on the axis. */
export interface Drag {
  readonly grip: Grip
  /** A day number with a fraction, for the time of day. */
  readonly day: number
  readonly range: DateRange
}

export function scaleOf(step: Step, archive: DaySpan): Scale {
  return { step, min: indexOf(step, archive.start), max: indexOf(step, archive.end - 1) }
}

/** The periods in which the range begins and ends; `low` is the greater where the range is backwards. */
export function periodsOf(range: DateRange, scale: Scale): PeriodRange {
  const { step, min, max } = scale
  return {
    low: range.from === null ? min : clamp(indexOf(step, toDayNumber(range.from)), scale),
    high: range.to === null ? max : clamp(indexOf(step, toDayNumber(range.to)), scale),
  }
}

/**
 * The range with its first day moved to that of a period. Before the first article it is open: what somebody pulls to
 * the edge is to hold all that is there, and that of an archive that grows.
 */
export function withFrom(range: DateRange, index: number, { step, min }: Scale): DateRange {
  return { ...range, from: index <= min ? null : dateOfDay(startOf(step, index)) }
}

/** The range with its last day moved to that of a period; open after the last article. */
export function withTo(range: DateRange, index: number, { step, max }: Scale): DateRange {
  return { ...range, to: index >= max ? null : dateOfDay(startOf(step, index + 1) - 1) }
}

/** The range after a drag as far as `day`, which may lie beyond the archive; ends stop at each other. */
export function dragTo({ grip, day: begun, range }: Drag, day: number, scale: Scale): DateRange {
  const { low, high } = periodsOf(range, scale)
  const at = clamp(indexOf(scale.step, Math.floor(day)), scale)
  const start = clamp(indexOf(scale.step, Math.floor(begun)), scale)
  switch (grip) {
    case 'from':
      return withFrom(range, Math.min(nearestStart(scale.step, day), high), scale)
    case 'to':
      return withTo(range, Math.max(nearestStart(scale.step, day) - 1, low), scale)
    case 'new':
      return rangeOfPeriods({ low: Math.min(start, at), high: Math.max(start, at) }, scale)
    case 'range': {
      const by = Math.min(Math.max(at - start, scale.min - low), scale.max - high)
      return by === 0 ? range : rangeOfPeriods({ low: low + by, high: high + by }, scale)
    }
    default:
      return grip satisfies never
  }
}

/** All days of a bar, and no other; both ends are closed, so that it is found again as that year or month. */
export function rangeOfBin({ start, end }: DaySpan): DateRange {
  return { from: dateOfDay(start), to: dateOfDay(end - 1) }
}

function rangeOfPeriods({ low, high }: PeriodRange, scale: Scale): DateRange {
  return withTo(withFrom(OPEN_RANGE, low, scale), high, scale)
}

/** The period whose beginning is the nearest. */
function nearestStart(step: Step, day: number): number {
  const index = indexOf(step, Math.floor(day))
  return day - startOf(step, index) < startOf(step, index + 1) - day ? index : index + 1
}

function clamp(index: number, { min, max }: Scale): number {
  return Math.min(Math.max(index, min), max)
}
