import type { Calendar } from '../../../../archive/calendar.ts'
import { toDayNumber } from '../../../../archive/iso-date.ts'
import type { DateRange } from '../../../dates/date-range.ts'
import type { DaySpan } from './steps.ts'

/** With fewer days, the bars would look like blocks. */
const MIN_DAYS = 28

/** A range that takes a smaller share of the view is zoomed in on. */
const MIN_RANGE_SHARE = 1 / 3

/** The days shown on each side of a zoomed range, as a share of the range. */
const CONTEXT_SHARE = 1 / 2

/** The days shown on each side of a range if the archive continues there, as a share of the view. */
const MIN_MARGIN_SHARE = 1 / 50

/** A zoomed view that is longer than this share of the whole archive is not worth a zoom. */
const MAX_ZOOMED_SHARE = 3 / 4

/** Returns the days from the first dated article to the last. Null if no article has a date. */
export function findArchiveDays({ days }: Calendar): DaySpan | null {
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 }
}

/** Returns the days of the archive that are in the range. Null if there are none, such as for a reversed range. */
export function findSelectedDays({ from, to }: DateRange, archive: DaySpan): DaySpan | null {
  const start = Math.max(archive.start, from === null ? archive.start : toDayNumber(from))
  const end = Math.min(archive.end, to === null ? archive.end : toDayNumber(to) + 1)
  return start < end ? { start, end } : null
}

export function createWholeView(archive: DaySpan): DaySpan {
  return widen(archive, Math.max(0, MIN_DAYS - lengthOf(archive)) / 2)
}

/** Returns the selected days with as many days around them, or the whole archive if that is not much longer. */
export function createZoomedView(range: DateRange, archive: DaySpan): DaySpan {
  const whole = createWholeView(archive)
  const selected = findSelectedDays(range, archive)
  if (selected === null) return whole
  const length = lengthOf(selected)
  const zoomed = widen(selected, Math.max(length * CONTEXT_SHARE, (MIN_DAYS - length) / 2))
  return lengthOf(zoomed) > lengthOf(whole) * MAX_ZOOMED_SHARE ? whole : moveInto(whole, zoomed)
}

/** Returns the view for a selected range. Keeps the current view if the range is legible in it. */
export function updateView(current: DaySpan, range: DateRange, archive: DaySpan): DaySpan {
  const selected = findSelectedDays(range, archive)
  if (selected === null) return createWholeView(archive)
  const isLegible = lengthOf(selected) >= lengthOf(current) * MIN_RANGE_SHARE || lengthOf(current) <= MIN_DAYS
  return isLegible && isWithin(selected, current, archive) ? current : createZoomedView(range, archive)
}

/** Returns the view while an end of the range moves. Changes only if the range leaves the current view. */
export function followRange(current: DaySpan, range: DateRange, archive: DaySpan): DaySpan {
  const selected = findSelectedDays(range, archive)
  return selected === null || isWithin(selected, current, archive) ? current : createZoomedView(range, archive)
}

export function isSameSpan(a: DaySpan, b: DaySpan): boolean {
  return a.start === b.start && a.end === b.end
}

/** Returns true if the view contains the selected days and, if the archive continues beyond them, a margin. */
function isWithin(selected: DaySpan, view: DaySpan, archive: DaySpan): boolean {
  const margin = lengthOf(view) * MIN_MARGIN_SHARE
  const start = Math.max(archive.start, selected.start - margin)
  const end = Math.min(archive.end, selected.end + margin)
  return view.start <= start && end <= view.end
}

function lengthOf({ start, end }: DaySpan): number {
  return end - start
}

function widen({ start, end }: DaySpan, days: number): DaySpan {
  return { start: start - Math.floor(days), end: end + Math.ceil(days) }
}

/** Moves a span into a longer one. */
function moveInto(outer: DaySpan, { start, end }: DaySpan): DaySpan {
  const days = Math.max(0, outer.start - start) - Math.max(0, end - outer.end)
  return { start: start + days, end: end + days }
}
