import { memo } from 'react'
import { useLocale } from '../../../dates/use-locale.ts'
import { formatTick } from './period-names.ts'
import type { DaySpan } from './steps.ts'
import { chooseTicks } from './ticks.ts'

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
    const { step, days } = chooseTicks({ start, end }, minPx / CHARACTER_PX)
    return (
      <svg key={name} aria-hidden="true" lang={locale} data-width={name} className="timeline-axis">
        {days.map((day, index) => {
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
