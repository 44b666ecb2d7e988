import type { Calendar } from '../../../../archive/calendar.ts'
import {
  countPeriods,
  days,
  type DaySpan,
  findPeriodIndex,
  findPeriodStart,
  months,
  type Step,
  years,
} from './steps.ts'

/** A bar of the histogram. */
export interface Bin extends DaySpan {
  readonly articles: number
  readonly matches: number
}

/** Adjacent bins, one per period of the step. */
export interface Histogram extends DaySpan {
  readonly step: Step
  readonly bins: readonly Bin[]
}

/** More bars would be thinner than two pixels on a phone. */
const MAX_BINS = 120

/** Finest first. Each is at most seven times as long as the previous one, so that there are never only a few bars. */
const STEPS = [days(1), days(7), months(1), months(3), years(1), years(5), years(10)] as const
const COARSEST = years(100)

/** Returns the finest step that results in at most 120 bins. */
export function chooseStep(span: DaySpan): Step {
  return STEPS.find((step) => countPeriods(step, span) <= MAX_BINS) ?? COARSEST
}

/**
 * Counts the articles of each period that has a day of `span`, in one pass over the days of the calendar. `perDay`
 * comes from a `SearchResult`. If it is null, every article is a match.
 */
export function buildHistogram(calendar: Calendar, perDay: Uint32Array | null, span: DaySpan): Histogram {
  const step = chooseStep(span)
  const first = findPeriodIndex(step, span.start)
  const bins = Array.from({ length: countPeriods(step, span) }, (_, index) => ({
    start: findPeriodStart(step, first + index),
    end: findPeriodStart(step, first + index + 1),
    articles: 0,
    matches: 0,
  }))
  let binIndex = 0
  for (const [index, day] of calendar.days.entries()) {
    while (binIndex < bins.length && (bins[binIndex]?.end ?? 0) <= day) binIndex += 1
    const bin = bins[binIndex]
    if (bin === undefined) break
    if (day < bin.start) continue
    const articles = (calendar.firsts[index + 1] ?? calendar.total) - (calendar.firsts[index] ?? calendar.total)
    bin.articles += articles
    bin.matches += perDay === null ? articles : (perDay[index + 1] ?? 0)
  }
  return { step, bins, start: bins[0]?.start ?? span.start, end: bins.at(-1)?.end ?? span.end }
}
