import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpenRange, OPEN_RANGE } from '../../../../../src/app/dates/date-range.ts'
import { findOrdinalRange } from '../../../../../src/archive/calendar.ts'
import { toDayNumber } from '../../../../../src/archive/iso-date.ts'
import { binsOf } from '../../../../../src/app/features/timeline/scale/bins.ts'
import {
  type Drag,
  dragTo,
  GRIPS,
  periodsOf,
  rangeOfBin,
  scaleOf,
  withFrom,
  withTo,
} from '../../../../../src/app/features/timeline/selection/brush.ts'
import { MONTH } from '../../../../../src/app/features/timeline/scale/steps.ts'
import { daysOfArchive } from '../../../../../src/app/features/timeline/scale/view.ts'
import { isoDateOf } from '../../../../archive/arbitraries.ts'
import { calendars, daysFrom } from '../calendars.ts'

/** March 2019 to August 2021, by month. */
const scale = scaleOf(MONTH, daysFrom('2019-03-10', '2021-08-20'))
const range = (from: string | null, to: string | null) => ({
  from: from === null ? null : isoDateOf(from),
  to: to === null ? null : isoDateOf(to),
})
const noon = (day: string) => toDayNumber(isoDateOf(day)) + 0.5

function drag(grip: Drag['grip'], from: string, to: string, begun = OPEN_RANGE) {
  return dragTo({ grip, day: noon(from), range: begun }, noon(to), scale)
}

describe('a new range', () => {
  test.each([
    ['to the right', '2020-02-10', '2020-04-20'],
    ['to the left', '2020-04-20', '2020-02-10'],
  ])('drawn %s holds the periods that it touches, whole', (_, from, to) => {
    expect(drag('new', from, to)).toEqual(range('2020-02-01', '2020-04-30'))
  })

  test('that begins at the edge of the archive is open there', () => {
    expect(drag('new', '2019-03-02', '2020-02-10')).toEqual(range(null, '2020-02-29'))
    expect(drag('new', '2020-02-10', '2030-01-01')).toEqual(range('2020-02-01', null))
    expect(isOpenRange(drag('new', '2010-01-01', '2030-01-01'))).toBe(true)
  })

  test('drawn over bars holds the articles of just those bars', () => {
    fc.assert(
      fc.property(calendars(), fc.nat(), fc.nat(), (calendar, one, other) => {
        const archive = daysOfArchive(calendar) ?? daysFrom('2020-01-01', '2020-01-01')
        const { step, bins } = binsOf(calendar, null, archive)
        const [low = 0, high = 0] = [one % bins.length, other % bins.length].toSorted((a, b) => a - b)
        const begun: Drag = { grip: 'new', day: bins[low]?.start ?? 0, range: OPEN_RANGE }
        const drawn = dragTo(begun, (bins[high]?.end ?? 0) - 0.25, scaleOf(step, archive))
        const { start, end } = findOrdinalRange(calendar, drawn.from, drawn.to)
        const expected = bins.slice(low, high + 1).reduce((total, { articles }) => total + articles, 0)
        expect(end - start - (isOpenRange(drawn) ? calendar.undated : 0)).toBe(expected)
      }),
    )
  })
})

describe('an end', () => {
  const begun = range('2020-02-01', '2020-06-30')

  test('goes to the nearest edge between two periods', () => {
    expect(drag('from', '2020-02-01', '2020-03-10', begun)).toEqual(range('2020-03-01', '2020-06-30'))
    expect(drag('from', '2020-02-01', '2020-03-20', begun)).toEqual(range('2020-04-01', '2020-06-30'))
    expect(drag('to', '2020-06-30', '2020-09-10', begun)).toEqual(range('2020-02-01', '2020-08-31'))
  })

  test('stops at the other, with one period left between them', () => {
    expect(drag('from', '2020-02-01', '2021-01-01', begun)).toEqual(range('2020-06-01', '2020-06-30'))
    expect(drag('to', '2020-06-30', '2019-05-01', begun)).toEqual(range('2020-02-01', '2020-02-29'))
  })

  test('is open beyond the archive, and leaves the other alone', () => {
    const odd = range('2020-02-12', '2020-06-17')
    expect(drag('from', '2020-02-01', '2001-01-01', odd)).toEqual(range(null, '2020-06-17'))
    expect(drag('to', '2020-06-30', '2031-01-01', odd)).toEqual(range('2020-02-12', null))
  })
})

describe('a range that is moved', () => {
  test('keeps as many periods', () => {
    const begun = range('2020-02-01', '2020-03-31')
    expect(drag('range', '2020-02-10', '2020-07-20', begun)).toEqual(range('2020-07-01', '2020-08-31'))
  })

  test('stops at the edge of the archive', () => {
    const begun = range('2020-02-01', '2020-03-31')
    expect(drag('range', '2020-02-10', '2011-01-01', begun)).toEqual(range(null, '2019-04-30'))
    expect(drag('range', '2020-02-10', '2031-01-01', begun)).toEqual(range('2021-07-01', null))
  })

  test('is the same where it is put back', () => {
    const odd = range('2020-02-12', '2020-06-17')
    expect(drag('range', '2020-03-10', '2020-03-25', odd)).toBe(odd)
  })
})

test('no drag makes a range that is backwards', () => {
  const bound = fc.option(fc.integer({ min: 2018, max: 2022 }).map((year) => isoDateOf(`${year}-05-17`)))
  const day = fc.double({ min: noon('2017-01-01'), max: noon('2023-01-01'), noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...GRIPS), bound, bound, day, day, (grip, from, to, begun, end) => {
      fc.pre(from === null || to === null || from <= to)
      const dragged = dragTo({ grip, day: begun, range: { from, to } }, end, scale)
      const { low, high } = periodsOf(dragged, scale)
      expect(low).toBeLessThanOrEqual(high)
    }),
  )
})

describe('periods', () => {
  test('are where a slider finds them that has set them', () => {
    fc.assert(
      fc.property(fc.integer({ min: scale.min, max: scale.max }), (index) => {
        expect(periodsOf(withFrom(OPEN_RANGE, index, scale), scale).low).toBe(index)
        expect(periodsOf(withTo(OPEN_RANGE, index, scale), scale).high).toBe(index)
      }),
    )
  })

  test('of a range beyond the archive are those at its edge', () => {
    expect(periodsOf(range('1999-01-01', '2031-01-01'), scale)).toEqual({ low: scale.min, high: scale.max })
  })
})

test('a bar is chosen with its first and its last day', () => {
  expect(rangeOfBin(daysFrom('2020-02-01', '2020-02-29'))).toEqual(range('2020-02-01', '2020-02-29'))
})
