import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { dateOfDay, type DaySpan } from '../../../../../src/app/features/timeline/scale/steps.ts'
import {
  chosenDays,
  closeView,
  daysOfArchive,
  followingView,
  nextView,
  wholeView,
} from '../../../../../src/app/features/timeline/scale/view.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { bounds, calendarOf, calendars, daysFrom } from '../calendars.ts'

const FORTY_YEARS = daysFrom('1984-01-01', '2023-12-31')
const range = (from: string, to: string) => ({ from: isoDateOf(from), to: isoDateOf(to) })
const words = ({ start, end }: DaySpan) => `${dateOfDay(start)}..${dateOfDay(end - 1)}`
const whole = wholeView(FORTY_YEARS)

describe('the days of an archive', () => {
  test('are those from the first article to the last', () => {
    expect(daysOfArchive(calendarOf(null, '1987-03-05', '1987-03-09'))).toEqual(daysFrom('1987-03-05', '1987-03-09'))
  })

  test('are not there without a date', () => {
    expect(daysOfArchive(calendarOf(null, null))).toBeNull()
  })

  test('stand in the middle of four weeks where they are fewer', () => {
    expect(words(wholeView(daysFrom('1987-03-15', '1987-03-15')))).toBe('1987-03-02..1987-03-29')
  })

  test('that are chosen hold articles exactly where the range does', () => {
    fc.assert(
      fc.property(calendars(), bounds(), bounds(), (calendar, from, to) => {
        const archive = daysOfArchive(calendar) ?? FORTY_YEARS
        const chosen = chosenDays({ from, to }, archive)
        const { start, end } = findOrdinalRange(calendar, from, to)
        const isInside = (day: number) => chosen !== null && chosen.start <= day && day < chosen.end
        const dated = from === null && to === null ? end - start - calendar.undated : end - start
        const articles = calendar.days.filter(isInside).length
        expect(articles > 0).toBe(dated > 0)
      }),
    )
  })
})

describe('the view', () => {
  test.each([
    ['a year of forty', range('1990-01-01', '1990-12-31'), '1989-07-03..1991-07-02'],
    ['a month of forty years', range('1987-03-01', '1987-03-31'), '1987-02-14..1987-04-16'],
    ['a single day', range('1987-03-15', '1987-03-15'), '1987-03-02..1987-03-29'],
    ['a month at the beginning', range('1984-01-01', '1984-01-31'), '1984-01-01..1984-03-02'],
    ['a month at the end', range('2023-12-01', '2023-12-31'), '2023-10-31..2023-12-31'],
  ])('zooms to %s, with as much again around it', (_, chosen, expected) => {
    expect(words(nextView(whole, chosen, FORTY_YEARS))).toBe(expected)
  })

  test('stays for what can be read in it', () => {
    expect(nextView(whole, range('1990-01-01', '2009-12-31'), FORTY_YEARS)).toBe(whole)
    const year = closeView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(nextView(year, range('1990-02-01', '1990-11-30'), FORTY_YEARS)).toBe(year)
  })

  test('grows again with a range that reaches its edge', () => {
    const year = closeView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    const grown = nextView(year, range('1989-07-02', '1990-12-31'), FORTY_YEARS)
    expect(words(grown)).toBe('1988-10-01..1991-10-01')
  })

  test.each([
    ['no range', { from: null, to: null }],
    ['a range that is backwards', range('1991-01-01', '1990-01-01')],
    ['a range before the archive', range('1880-01-01', '1890-01-01')],
    ['a range after the archive', range('2030-01-01', '2031-01-01')],
  ])('is of the whole archive with %s', (_, chosen) => {
    const year = closeView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(nextView(year, chosen, FORTY_YEARS)).toEqual(whole)
  })

  test('shows all that is chosen, stays within the archive, and comes to rest', () => {
    fc.assert(
      fc.property(calendars(), fc.array(fc.tuple(bounds(), bounds()), { minLength: 1 }), (calendar, ranges) => {
        const archive = daysOfArchive(calendar) ?? FORTY_YEARS
        const outer = wholeView(archive)
        let view = outer
        for (const [from, to] of ranges) {
          view = nextView(view, { from, to }, archive)
          const chosen = chosenDays({ from, to }, archive) ?? outer
          expect(view.start).toBeGreaterThanOrEqual(outer.start)
          expect(view.end).toBeLessThanOrEqual(outer.end)
          expect(view.start).toBeLessThanOrEqual(Math.max(chosen.start, outer.start))
          expect(view.end).toBeGreaterThanOrEqual(Math.min(chosen.end, outer.end))
          expect(view.end - view.start).toBeGreaterThanOrEqual(28)
          expect(nextView(view, { from, to }, archive)).toEqual(view)
        }
      }),
    )
  })

  test('does not zoom in while an end is on the move, and follows it where it leaves', () => {
    expect(followingView(whole, range('1990-01-01', '1990-12-31'), FORTY_YEARS)).toBe(whole)
    const year = closeView(range('1990-01-01', '1990-12-31'), FORTY_YEARS)
    expect(followingView(year, range('1988-01-01', '1990-12-31'), FORTY_YEARS)).not.toBe(year)
  })
})
