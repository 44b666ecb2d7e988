import type { Calendar } from '../../../../archive/calendar.ts'
import { toDayNumber } from '../../../../archive/iso-date.ts'
import type { DateRange } from '../../../dates/date-range.ts'
import type { DaySpan } from './steps.ts'

/** Fewer days would make bars that look like blocks. */
const LEAST_DAYS = 28

/** A range that takes up less of the view is zoomed in on. */
const LEAST_SHARE = 1 / 3

/** How much of the view lies before and after what it was zoomed in on, each as a part of that. */
const CONTEXT = 1 / 2

/** What can be seen to go on beyond the chosen range, as a part of the view. */
const LEAST_ROOM = 1 / 50

/** A view of nearly the whole archive is none that is worth to be led back from. */
const NEARLY_WHOLE = 3 / 4

/** From the first day that has an article to the last; null where no article has a date. */
export function daysOfArchive({ days }: Calendar): DaySpan | null {
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 }
}

/** The part of the archive that lies in the range; null where none does, or where the range is backwards. */
export function chosenDays({ from, to }: DateRange, archive: DaySpan): DaySpan | null {
  const start = Math.max(archive.start, from === null ? archive.start : toDayNumber(from))
  const end = Math.min(archive.end, to === null ? archive.end : toDayNumber(to) + 1)
  return start < end ? { start, end } : null
}

export function wholeView(archive: DaySpan): DaySpan {
  return widen(archive, Math.max(0, LEAST_DAYS - lengthOf(archive)) / 2)
}

/** The chosen days in the middle, and as much again around them; the whole archive where that is not much less. */
export function closeView(range: DateRange, archive: DaySpan): DaySpan {
  const whole = wholeView(archive)
  const chosen = chosenDays(range, archive)
  if (chosen === null) return whole
  const length = lengthOf(chosen)
  const close = widen(chosen, Math.max(length * CONTEXT, (LEAST_DAYS - length) / 2))
  return lengthOf(close) > lengthOf(whole) * NEARLY_WHOLE ? whole : moveInto(whole, close)
}

/**
 * What is in view once a range was chosen. As long as the range can be read in the present view, that stays, so that
 * nothing moves under the reader's hand for a small change.
 */
export function nextView(current: DaySpan, range: DateRange, archive: DaySpan): DaySpan {
  const chosen = chosenDays(range, archive)
  if (chosen === null) return wholeView(archive)
  const isLegible = lengthOf(chosen) >= lengthOf(current) * LEAST_SHARE || lengthOf(current) <= LEAST_DAYS
  return isLegible && isWithin(chosen, current, archive) ? current : closeView(range, archive)
}

/** The present view, unless the range leaves it: for while an end is on the move. */
export function followingView(current: DaySpan, range: DateRange, archive: DaySpan): DaySpan {
  const chosen = chosenDays(range, archive)
  return chosen === null || isWithin(chosen, current, archive) ? current : closeView(range, archive)
}

export function isSameSpan(one: DaySpan, other: DaySpan): boolean {
  return one.start === other.start && one.end === other.end
}

/** Whether it can be seen on both sides how the archive goes on. */
function isWithin(chosen: DaySpan, view: DaySpan, archive: DaySpan): boolean {
  const room = lengthOf(view) * LEAST_ROOM
  const start = Math.max(archive.start, chosen.start - room)
  const end = Math.min(archive.end, chosen.end + room)
  return view.start <= start && end <= view.end
}

function lengthOf({ start, end }: DaySpan): number {
  return end - start
}

function widen({ start, end }: DaySpan, days: number): DaySpan {
  return { start: start - Math.floor(days), end: end + Math.ceil(days) }
}

/** The same length, moved; `outer` is the longer one. */
function moveInto(outer: DaySpan, { start, end }: DaySpan): DaySpan {
  const by = Math.max(0, outer.start - start) - Math.max(0, end - outer.end)
  return { start: start + by, end: end + by }
}
