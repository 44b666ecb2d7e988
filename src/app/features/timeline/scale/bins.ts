import type { Calendar } from '../../../../archive/calendar.ts'
import {
  countPeriods,
  DAY,
  type DaySpan,
  indexOf,
  MONTH,
  QUARTER,
  startOf,
  type Step,
  WEEK,
  YEAR,
  years,
} from './steps.ts'

/** A bar of the histogram. */
export interface Bin extends DaySpan {
  readonly articles: number
  readonly matches: number
}

/** Bars that stand side by side without holes, each for one period of the step. */
export interface Histogram extends DaySpan {
  readonly step: Step
  readonly bins: readonly Bin[]
}

/** More would be thinner than two pixels on a phone. */
const MOST_BINS = 120

/** Finest first. No one holds more than seven of the one before, so that the finest that fits leaves no few bars. */
const STEPS = [DAY, WEEK, MONTH, QUARTER, YEAR, years(5), years(10)] as const
const COARSEST = years(100)

/** The finest step that cuts the days into no more than 120 periods. */
export function stepFor(span: DaySpan): Step {
  return STEPS.find((step) => countPeriods(step, span) <= MOST_BINS) ?? COARSEST
}

/**
 * The figures for each period that has a day of `span`, whole periods at both ends; `perDay` as in `SearchResult`, where null
 * makes each article a match. One pass over the days of the calendar.
 */
export function binsOf(calendar: Calendar, perDay: Uint32Array | null, span: DaySpan): Histogram {
  const step = stepFor(span)
  const first = indexOf(step, span.start)
  const bins = Array.from({ length: countPeriods(step, span) }, (_, at) => ({
    start: startOf(step, first + at),
    end: startOf(step, first + at + 1),
    articles: 0,
    matches: 0,
  }))
  let at = 0
  for (const [index, day] of calendar.days.entries()) {
    while (at < bins.length && (bins[at]?.end ?? 0) <= day) at += 1
    const bin = bins[at]
    if (bin === undefined) break
    if (day < bin.start) continue
    const articles = articlesOn(calendar, index)
    bin.articles += articles
    bin.matches += perDay === null ? articles : (perDay[index + 1] ?? 0)
  }
  return { step, bins, start: bins[0]?.start ?? span.start, end: bins.at(-1)?.end ?? span.end }
}

/** How many articles the `index`-th of the calendar's days has. */
function articlesOn({ firsts, total }: Calendar, index: number): number {
  return (firsts[index + 1] ?? total) - (firsts[index] ?? total)
}
