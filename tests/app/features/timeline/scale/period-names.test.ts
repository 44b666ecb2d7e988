import { describe, expect, test } from 'vitest'
import { PRERENDER_LOCALE } from '../../../../../src/app/dates/format-date.ts'
import { formatPeriod, formatTick } from '../../../../../src/app/features/timeline/scale/period-names.ts'
import { days, months, years } from '../../../../../src/app/features/timeline/scale/steps.ts'
import { toDayNumber } from '../../../../../src/archive/iso-date.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { daysFrom } from '../calendars.ts'

const dayOf = (text: string) => toDayNumber(isoDateOf(text))

describe('the label of a tick', () => {
  test.each([
    [PRERENDER_LOCALE, ['12 Sep', 'Sep', 'Sep 1987', '1987']],
    ['en-US', ['Sep 12', 'Sep', 'Sep 1987', '1987']],
  ])('is short in %s', (locale, expected) => {
    const day = dayOf('1987-09-12')
    const labels = [
      formatTick(day, days(1), false, locale),
      formatTick(day, months(1), false, locale),
      formatTick(day, months(1), true, locale),
      formatTick(day, years(1), false, locale),
    ]
    expect(labels).toEqual(expected)
  })

  test('includes the era if the year has fewer than four digits', () => {
    expect(formatTick(dayOf('0987-09-12'), years(1), false, PRERENDER_LOCALE)).toBe('987 AD')
  })

  test('uses the digits of the locale', () => {
    expect(formatTick(dayOf('1987-03-01'), years(1), false, 'fa')).toContain('۱۹۸۷')
  })
})

describe('the name of a period', () => {
  test.each([
    [days(1), '1987-03-12', '1987-03-12', '12 March 1987'],
    [days(7), '1987-12-28', '1988-01-03', '28 December 1987 – 3 January 1988'],
    [months(1), '1987-03-01', '1987-03-31', 'March 1987'],
    [months(1), '1987-01-01', '1987-03-31', 'January – March 1987'],
    [months(1), '1993-06-01', '1996-03-31', 'June 1993 – March 1996'],
    [months(3), '1987-01-01', '1987-03-31', 'January – March 1987'],
    [years(1), '1887-01-01', '1887-12-31', '1887'],
    [years(1), '1980-01-01', '1989-12-31', '1980 – 1989'],
    [years(10), '1980-01-01', '1989-12-31', '1980 – 1989'],
    [years(1), '0050-01-01', '0050-12-31', '50 AD'],
  ])('by %o from %s to %s is %s', (step, first, last, name) => {
    expect(formatPeriod(daysFrom(first, last), step, PRERENDER_LOCALE)).toBe(name)
  })

  test('is in the language of the locale', () => {
    expect(formatPeriod(daysFrom('1987-03-01', '1987-03-31'), months(1), 'fr')).toBe('mars 1987')
  })
})
