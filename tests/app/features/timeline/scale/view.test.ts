import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { dateOfDay, type DaySpan } from '../../../../../src/app/features/timeline/scale/steps.ts'
import {
  findSelectedDays,
  createZoomedView,
  findArchiveDays,
  followRange,
  updateView,
  createWholeView,
} from '../../../../../src/app/features/timeline/scale/view.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { bounds, calendarOf, calendars, daysFrom } from '../calendars.ts'

const FORTY_YEARS = daysFrom('1984-01-01', '2023-12-31')
const range = (from: string, to: string) => ({ from: isoDateOf(from), to: isoDateOf(to) })
const format = ({ start, end }: DaySpan) => `${dateOfDay(start)}..${dateOfDay(end - 1)}`
const whole = createWholeView(FORTY_YEARS)

describe('the days of the archive', () => {
  test('extend from the first dated article to the last', () => {
    expect(findArchiveDays(calendarOf(null, '1987-03-05', '1987-03-09'))).toEqual(daysFrom('1987-03-05', '1987-03-09'))
  })

  test('are null if no article has a date', () => {
    expect(findArchiveDays(calendarOf(null, null))).toBeNull()
  })

  test('are centred in 4 weeks if they are fewer than 4 weeks', () => {
    expect(format(createWholeView(daysFrom('1987-03-15', '1987-03-15')))).toBe('1987-03-02..1987-03-29')
  })

  test('within a date range contain articles exactly if the date range does', () => {
    fc.assert(
      fc.property(calendars(), bounds(), bounds(), (calendar, from, to) => {
        const archive = findArchiveDays(calendar) ?? FORTY_YEARS
        const selected = findSelectedDays({ from, to }, archive)
        const { start, end } = findOrdinalRange(calendar, from, to)
        const isInside = (day: number) => selected !== null && selected.start <= day && day < selected.end
        const dated = from === null && to === null ? end - start - calendar.undated : end - start
        const articles = calendar.days.filter(isInside).length
        expect(articles > 0).toBe(dated > 0)
      }),
    )
  })
})

describe('the view of the timeline', () => {
  test.each([
    ['a year of forty', range('1990-01-01', '1990-12-31'), '1989-07-03..1991-07-02'],
    ['a month of forty years', range('1987-03-01', '1987-03-31'), '1987-02-14..1987-04-16'],
    ['a single day', range('1987-03-15', '1987-03-15'), '1987-03-02..1987-03-29'],
    ['a month at the beginning', range('1984-01-01', '1984-01-31'), '1984-01-01..1984-03-02'],
    ['a month at the end', range('2023-12-01', '2023-12-31'), '2023-10-31..2023-12-31'],
  ])('zooms to %s, with half of its length on each side', (_, selected, expected) => {
    expect(format(updateView(whole, selected, FORTY_YEARS))).toBe(expected)
  })

  test('stays unchanged if the selected range is wide enough in it', () => {
    expect(updateView(whole, range('1990-01-01', '2009-12-31'), FORTY_YEARS)).toBe(whole)
    const year = createZoomedView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(updateView(year, range('1990-02-01', '1990-11-30'), FORTY_YEARS)).toBe(year)
  })

  test('grows if the selected range reaches its edge', () => {
    const year = createZoomedView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    const grown = updateView(year, range('1989-07-02', '1990-12-31'), FORTY_YEARS)
    expect(format(grown)).toBe('1988-10-01..1991-10-01')
  })

  test.each([
    ['no range', { from: null, to: null }],
    ['a reversed range', range('1991-01-01', '1990-01-01')],
    ['a range before the archive', range('1880-01-01', '1890-01-01')],
    ['a range after the archive', range('2030-01-01', '2031-01-01')],
  ])('shows the whole archive for %s', (_, selected) => {
    const year = createZoomedView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(updateView(year, selected, FORTY_YEARS)).toEqual(whole)
  })

  test('contains the whole range, stays within the archive, and stays unchanged if the same range is selected again', () => {
    fc.assert(
      fc.property(calendars(), fc.array(fc.tuple(bounds(), bounds()), { minLength: 1 }), (calendar, ranges) => {
        const archive = findArchiveDays(calendar) ?? FORTY_YEARS
        const outer = createWholeView(archive)
        let view = outer
        for (const [from, to] of ranges) {
          view = updateView(view, { from, to }, archive)
          const selected = findSelectedDays({ from, to }, archive) ?? outer
          expect(view.start).toBeGreaterThanOrEqual(outer.start)
          expect(view.end).toBeLessThanOrEqual(outer.end)
          expect(view.start).toBeLessThanOrEqual(Math.max(selected.start, outer.start))
          expect(view.end).toBeGreaterThanOrEqual(Math.min(selected.end, outer.end))
          expect(view.end - view.start).toBeGreaterThanOrEqual(28)
          expect(updateView(view, { from, to }, archive)).toEqual(view)
        }
      }),
    )
  })

  test('does not zoom in during a drag of a range end, and grows if the end leaves the view', () => {
    expect(followRange(whole, range('1990-01-01', '1990-12-31'), FORTY_YEARS)).toBe(whole)
    const year = createZoomedView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(followRange(year, range('1988-01-01', '1990-12-31'), FORTY_YEARS)).not.toBe(year)
  })
})
