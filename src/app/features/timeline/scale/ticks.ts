import {
  countPeriods,
  DAY,
  type DaySpan,
  FORTNIGHT,
  indexOf,
  MONTH,
  QUARTER,
  startOf,
  type Step,
  WEEK,
  YEAR,
  years,
} from './steps.ts'

/** Places on the axis where periods of one step begin. */
export interface Ticks {
  readonly step: Step
  readonly days: readonly number[]
}

const STEPS = [
  DAY,
  WEEK,
  FORTNIGHT,
  MONTH,
  QUARTER,
  years(1 / 2),
  YEAR,
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map(years),
]
const COARSEST = years(2000)

/** The finest ticks whose labels fit; `room` is the length of the axis in characters. */
export function ticksOf(span: DaySpan, room: number): Ticks {
  const step = STEPS.find((candidate) => countStarts(candidate, span) * labelLength(candidate) <= room) ?? COARSEST
  const first = firstStart(step, span)
  return { step, days: Array.from({ length: countStarts(step, span) }, (_, at) => startOf(step, first + at)) }
}

/** Characters of `1987`, and of `12 Mar` as of most months, with the space between them. */
function labelLength({ unit, length }: Step): number {
  return unit === 'month' && length >= YEAR.length ? 5.5 : 7
}

function countStarts(step: Step, span: DaySpan): number {
  return indexOf(step, span.start) + countPeriods(step, span) - firstStart(step, span)
}

/** The first period that begins on a day of the span. */
function firstStart(step: Step, { start }: DaySpan): number {
  const index = indexOf(step, start)
  return startOf(step, index) === start ? index : index + 1
}
