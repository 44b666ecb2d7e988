import { memo } from 'react'
import { useLocale } from '../../../dates/use-locale.ts'
import { formatTick } from './period-names.ts'
import {
  countPeriods,
  days,
  type DaySpan,
  findPeriodIndex,
  findPeriodStart,
  months,
  MONTHS_PER_YEAR,
  type Step,
  years,
} from './steps.ts'

/** Both sets of labels are rendered, and CSS shows one, because a prerendered page does not know its width. */
const WIDTHS = [
  { name: 'narrow', minPx: 230 },
  { name: 'wide', minPx: 480 },
] as const

/** Approximate width of a character of a label. */
const CHARACTER_PX = 7

export const Axis = memo(function Axis({ start, end }: DaySpan) {
  const locale = useLocale()
  return WIDTHS.map(({ name, minPx }) => {
    const { step, days: ticks } = chooseTicks({ start, end }, minPx / CHARACTER_PX)
    return (
      <svg key={name} aria-hidden="true" lang={locale} data-width={name} className="timeline-axis">
        {ticks.map((day, index) => {
          const label = formatTick(day, step, index === 0, locale)
          const position = (day - start) / (end - start)
          const fits = (1 - position) * minPx >= (label.length + 1) * CHARACTER_PX
          return !fits ? null : (
            <svg key={day} x={`${position * 100}%`}>
              <line x1="0.5" x2="0.5" y2="2em" />
              {/* Short names differ between versions of Intl in Node and browsers: Sep, Sept. */}
              <text x="0.5em" y="1.3em" suppressHydrationWarning>
                {label}
              </text>
            </svg>
          )
        })}
      </svg>
    )
  })
})

/** The days on the axis at which periods of the step start. */
export interface Ticks {
  readonly step: Step
  readonly days: readonly number[]
}

const STEPS = [
  ...[1, 7, 14].map(days),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(years),
]
const COARSEST = years(2000)

/** Returns the finest ticks whose labels fit on an axis of `axisLength` characters. */
export function chooseTicks(span: DaySpan, axisLength: number): Ticks {
  const step =
    STEPS.find((candidate) => countStarts(candidate, span) * labelLength(candidate) <= axisLength) ?? COARSEST
  const first = firstStart(step, span)
  return {
    step,
    days: Array.from({ length: countStarts(step, span) }, (_, index) => findPeriodStart(step, first + index)),
  }
}

/** Returns the length of `1987` or of `12 Mar`, with the space between labels. */
function labelLength({ unit, length }: Step): number {
  return unit === 'month' && length >= MONTHS_PER_YEAR ? 5.5 : 7
}

function countStarts(step: Step, span: DaySpan): number {
  return findPeriodIndex(step, span.start) + countPeriods(step, span) - firstStart(step, span)
}

/** Returns the first period that starts within the span. */
function firstStart(step: Step, { start }: DaySpan): number {
  const index = findPeriodIndex(step, start)
  return findPeriodStart(step, index) === start ? index : index + 1
}
