import { memo } from 'react'
import { useLocale } from '../../../dates/use-locale.ts'
import { tickLabel } from './period-names.ts'
import type { DaySpan } from './steps.ts'
import { ticksOf } from './ticks.ts'

/**
 * Sets of labels for two widths of the axis, of which the style sheet shows one: a prerendered page does not know how
 * wide it will be.
 */
const ROOMS = [
  { room: 'narrow', leastPx: 230 },
  { room: 'wide', leastPx: 480 },
] as const

/** About the width of a character of a label. */
const CHARACTER_PX = 7

export const Axis = memo(function Axis({ start, end }: DaySpan) {
  const locale = useLocale()
  return ROOMS.map(({ room, leastPx }) => {
    const { step, days } = ticksOf({ start, end }, leastPx / CHARACTER_PX)
    return (
      <svg key={room} aria-hidden="true" lang={locale} data-room={room} className="time-strip-axis">
        {days.map((day, at) => {
          const label = tickLabel(day, step, at === 0, locale)
          const place = (day - start) / (end - start)
          const hasRoom = (1 - place) * leastPx >= (label.length + 1) * CHARACTER_PX
          return !hasRoom ? null : (
            <svg key={day} x={`${place * 100}%`}>
              <line x1="0.5" x2="0.5" y2="2em" />
              {/* Short names differ between versions of the tables that Node and browsers have: Sep, Sept. */}
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
