import { expect, test } from 'vitest'
import { PRERENDER_LOCALE } from '../../../../../src/app/dates/format-date.ts'
import { periodName, tickLabel } from '../../../../../src/app/features/timeline/scale/period-names.ts'
import { toDayNumber } from '../../../../../src/archive/iso-date.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'

const dayOf = (text: string) => toDayNumber(isoDateOf(text))
const SEPTEMBER = dayOf('1987-09-12')
const DAY = { unit: 'day', length: 1 } as const
const MONTH = { unit: 'month', length: 1 } as const
const YEAR = { unit: 'month', length: 12 } as const

test.each([
  [PRERENDER_LOCALE, ['12 Sep', 'Sep', 'Sep 1987', '1987']],
  ['en-US', ['Sep 12', 'Sep', 'Sep 1987', '1987']],
])('ticks are short in %s', (locale, expected) => {
  const labels = [
    tickLabel(SEPTEMBER, DAY, false, locale),
    tickLabel(SEPTEMBER, MONTH, false, locale),
    tickLabel(SEPTEMBER, MONTH, true, locale),
    tickLabel(SEPTEMBER, YEAR, false, locale),
  ]
  expect(labels).toEqual(expected)
})

test('a year that would be taken for a short form has its era', () => {
  expect(tickLabel(dayOf('0987-09-12'), YEAR, false, PRERENDER_LOCALE)).toBe('987 AD')
})

function named(first: string, behind: string, step: Parameters<typeof tickLabel>[1]): string {
  return periodName({ start: dayOf(first), end: dayOf(behind) }, step, PRERENDER_LOCALE)
}

test('a period has the name of its first day and of its last, each once', () => {
  expect(named('1987-03-12', '1987-03-13', DAY)).toBe('12 March 1987')
  expect(named('1987-03-01', '1987-04-01', MONTH)).toBe('March 1987')
  expect(named('1987-01-01', '1987-04-01', MONTH)).toBe('January – March 1987')
  expect(named('1980-01-01', '1990-01-01', YEAR)).toBe('1980 – 1989')
})
