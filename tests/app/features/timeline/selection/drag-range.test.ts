import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpenRange, OPEN_RANGE } from '../../../../../src/app/dates/date-range.ts'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { toDayNumber } from '../../../../../src/archive/iso-date.ts'
import { buildHistogram } from '../../../../../src/app/features/timeline/scale/histogram.ts'
import {
  type Drag,
  type DragTarget,
  dragRange,
  DRAG_TARGETS,
  findPeriods,
  rangeOfBin,
  findSelectablePeriods,
  setRangeStart,
  setRangeEnd,
} from '../../../../../src/app/features/timeline/selection/drag-range.ts'
import { months } from '../../../../../src/app/features/timeline/scale/steps.ts'
import { findArchiveDays } from '../../../../../src/app/features/timeline/scale/view.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { calendars, daysFrom } from '../calendars.ts'

/** March 2019 to August 2021, by month. */
const scale = findSelectablePeriods(months(1), daysFrom('2019-03-10', '2021-08-20'))
const range = (from: string | null, to: string | null) => ({
  from: from === null ? null : isoDateOf(from),
  to: to === null ? null : isoDateOf(to),
})
const noon = (day: string) => toDayNumber(isoDateOf(day)) + 0.5

function drag(target: DragTarget, from: string, to: string, initial = OPEN_RANGE) {
  return dragRange({ target, day: noon(from), range: initial }, noon(to), scale)
}

describe('a new range', () => {
  test.each([
    ['to the right', '2020-02-10', '2020-04-20'],
    ['to the left', '2020-04-20', '2020-02-10'],
  ])('dragged %s has all days of its first and last period', (_, from, to) => {
    expect(drag('new', from, to)).toEqual(range('2020-02-01', '2020-04-30'))
  })

  test('that starts at the edge of the archive has no limit on that side', () => {
    expect(drag('new', '2019-03-02', '2020-02-10')).toEqual(range(null, '2020-02-29'))
    expect(drag('new', '2020-02-10', '2030-01-01')).toEqual(range('2020-02-01', null))
    expect(isOpenRange(drag('new', '2010-01-01', '2030-01-01'))).toBe(true)
  })

  test('dragged across bars has exactly the articles of those bars', () => {
    fc.assert(
      fc.property(calendars(), fc.nat(), fc.nat(), (calendar, a, b) => {
        const archive = findArchiveDays(calendar) ?? daysFrom('2020-01-01', '2020-01-01')
        const { step, bins } = buildHistogram(calendar, null, archive)
        const [low = 0, high = 0] = [a % bins.length, b % bins.length].toSorted((x, y) => x - y)
        const start: Drag = { target: 'new', day: bins[low]?.start ?? 0, range: OPEN_RANGE }
        const dragged = dragRange(start, (bins[high]?.end ?? 0) - 0.25, findSelectablePeriods(step, archive))
        const ordinals = findOrdinalRange(calendar, dragged.from, dragged.to)
        const expected = bins.slice(low, high + 1).reduce((total, { articles }) => total + articles, 0)
        expect(ordinals.end - ordinals.start - (isOpenRange(dragged) ? calendar.undated : 0)).toBe(expected)
      }),
    )
  })
})

describe('a dragged end of the range', () => {
  const initial = range('2020-02-01', '2020-06-30')

  test('snaps to the nearest boundary between two periods', () => {
    expect(drag('from', '2020-02-01', '2020-03-10', initial)).toEqual(range('2020-03-01', '2020-06-30'))
    expect(drag('from', '2020-02-01', '2020-03-20', initial)).toEqual(range('2020-04-01', '2020-06-30'))
    expect(drag('to', '2020-06-30', '2020-09-10', initial)).toEqual(range('2020-02-01', '2020-08-31'))
  })

  test('stops one period before the other end', () => {
    expect(drag('from', '2020-02-01', '2021-01-01', initial)).toEqual(range('2020-06-01', '2020-06-30'))
    expect(drag('to', '2020-06-30', '2019-05-01', initial)).toEqual(range('2020-02-01', '2020-02-29'))
  })

  test('that leaves the archive becomes unlimited, and the other end stays', () => {
    const odd = range('2020-02-12', '2020-06-17')
    expect(drag('from', '2020-02-01', '2001-01-01', odd)).toEqual(range(null, '2020-06-17'))
    expect(drag('to', '2020-06-30', '2031-01-01', odd)).toEqual(range('2020-02-12', null))
  })
})

describe('a dragged range', () => {
  test('keeps its number of periods', () => {
    const initial = range('2020-02-01', '2020-03-31')
    expect(drag('range', '2020-02-10', '2020-07-20', initial)).toEqual(range('2020-07-01', '2020-08-31'))
  })

  test('stops at the edge of the archive', () => {
    const initial = range('2020-02-01', '2020-03-31')
    expect(drag('range', '2020-02-10', '2011-01-01', initial)).toEqual(range(null, '2019-04-30'))
    expect(drag('range', '2020-02-10', '2031-01-01', initial)).toEqual(range('2021-07-01', null))
  })

  test('is the same object if it returns to its original position', () => {
    const odd = range('2020-02-12', '2020-06-17')
    expect(drag('range', '2020-03-10', '2020-03-25', odd)).toBe(odd)
  })
})

test('a drag never results in a reversed range', () => {
  const bound = fc.option(fc.integer({ min: 2018, max: 2022 }).map((year) => isoDateOf(`${year}-05-17`)))
  const days = fc.double({ min: noon('2017-01-01'), max: noon('2023-01-01'), noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...DRAG_TARGETS), bound, bound, days, days, (target, from, to, day, end) => {
      fc.pre(from === null || to === null || from <= to)
      const dragged = dragRange({ target, day, range: { from, to } }, end, scale)
      const { low, high } = findPeriods(dragged, scale)
      expect(low).toBeLessThanOrEqual(high)
    }),
  )
})

describe('the periods of a range', () => {
  test('are the periods that a slider has set', () => {
    fc.assert(
      fc.property(fc.integer({ min: scale.min, max: scale.max }), (index) => {
        expect(findPeriods(setRangeStart(OPEN_RANGE, index, scale), scale).low).toBe(index)
        expect(findPeriods(setRangeEnd(OPEN_RANGE, index, scale), scale).high).toBe(index)
      }),
    )
  })

  test('beyond the archive are the first or last period of the archive', () => {
    expect(findPeriods(range('1999-01-01', '2031-01-01'), scale)).toEqual({ low: scale.min, high: scale.max })
  })
})

test('a click on a bar selects the first to the last day of the bar', () => {
  expect(rangeOfBin(daysFrom('2020-02-01', '2020-02-29'))).toEqual(range('2020-02-01', '2020-02-29'))
})
