import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarFile, dateOf, decodeCalendar, listMonths, findOrdinalRange } from '../../src/archive/calendar.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import { toOrdinal } from '../../src/archive/ids.ts'
import { type IsoDate, monthOf } from '../../src/archive/iso-date.ts'
import { archiveDates, isoDateOf, isoDates } from './arbitraries.ts'

describe('an encoded calendar', () => {
  test('has one count per day, and one negative number per gap', () => {
    const dates = ['2024-03-01', '2024-03-01', '2024-03-04', '2024-03-05'].map(isoDateOf)
    expect(encodeCalendar([null, ...dates])).toEqual({ undated: 1, start: '2024-03-01', counts: [2, -2, 1, 1] })
  })

  test('has no counts for an archive without dates or without articles', () => {
    expect(encodeCalendar([])).toEqual({ undated: 0, start: null, counts: [] })
    expect(encodeCalendar([null, null])).toEqual({ undated: 2, start: null, counts: [] })
  })

  test('has one number for decades without articles', () => {
    expect(encodeCalendar([isoDateOf('1887-05-01'), isoDateOf('2024-05-01')]).counts).toEqual([1, -50_038, 1])
  })

  test.each<[string, CalendarFile]>([
    ['a day with no articles', { undated: 0, start: isoDateOf('2024-03-01'), counts: [1, 0, 1] }],
    ['half an article', { undated: 0, start: isoDateOf('2024-03-01'), counts: [1.5] }],
    ['fewer than no undated articles', { undated: -1, start: null, counts: [] }],
    ['days without a start', { undated: 0, start: null, counts: [1] }],
    ['a start that is no day', { undated: 0, start: '+12024-03-01' as IsoDate, counts: [1] }],
    ['a day after the year 9999', { undated: 0, start: isoDateOf('9999-12-31'), counts: [1, 1] }],
    ['a gap of more days than dates have', { undated: 0, start: isoDateOf('2024-03-01'), counts: [1, -1e15, 1] }],
    ['more articles than numbers are exact for', { undated: 2 ** 53, start: null, counts: [] }],
    ['a sum that is not exact', { undated: 2 ** 53 - 1, start: isoDateOf('2024-03-01'), counts: [1] }],
  ])('with %s is rejected', (_, file) => {
    expect(() => decodeCalendar(file)).toThrow(RangeError)
  })
})

describe('a decoded calendar', () => {
  test('returns the date of every article', () => {
    fc.assert(
      fc.property(archiveDates(), (dates) => {
        const calendar = decodeCalendar(encodeCalendar(dates))
        expect(calendar.total).toBe(dates.length)
        expect(calendar.undated).toBe(dates.filter((candidate) => candidate === null).length)
        expect(dates.map((_, ordinal) => dateOf(calendar, toOrdinal(ordinal)))).toEqual(dates)
      }),
    )
  })

  test('returns the same articles for a date range as a naive search', () => {
    const bound = fc.option(isoDates(-420, 420))
    fc.assert(
      fc.property(archiveDates(), bound, bound, (dates, from, to) => {
        const { start, end } = findOrdinalRange(decodeCalendar(encodeCalendar(dates)), from, to)
        const isOpen = from === null && to === null
        const expected = dates.flatMap((candidate, ordinal) =>
          isOpen || (candidate !== null && (from ?? '') <= candidate && candidate <= (to ?? '~')) ? [ordinal] : [],
        )
        expect(Array.from({ length: end - start }, (_, offset) => start + offset)).toEqual(expected)
      }),
    )
  })

  test('excludes undated articles if a first or a last date is set', () => {
    const calendar = decodeCalendar(encodeCalendar([null, isoDateOf('2024-03-01')]))
    expect(findOrdinalRange(calendar, null, null)).toEqual({ start: 0, end: 2 })
    expect(findOrdinalRange(calendar, isoDateOf('0000-01-01'), null)).toEqual({ start: 1, end: 2 })
    expect(findOrdinalRange(calendar, null, isoDateOf('9999-12-31'))).toEqual({ start: 1, end: 2 })
  })

  test('returns an empty range if the first date is after the last', () => {
    const calendar = decodeCalendar(encodeCalendar(['2024-03-01', '2024-03-02', '2024-03-03'].map(isoDateOf)))
    const { start, end } = findOrdinalRange(calendar, isoDateOf('2024-03-03'), isoDateOf('2024-03-01'))
    expect(end).toBe(start)
  })

  test('lists the months that have articles, and the months together contain each article once, in order', () => {
    fc.assert(
      fc.property(archiveDates(), (dates) => {
        const months = listMonths(decodeCalendar(encodeCalendar(dates)))
        const listed = months.flatMap(({ month, start, end }) => Array.from({ length: end - start }, () => month))
        expect(listed).toEqual(dates.map((candidate) => (candidate === null ? null : monthOf(candidate))))
        expect(months.map(({ start }) => start)).toEqual([0, ...months.map(({ end }) => end)].slice(0, months.length))
        expect(new Set(months.map(({ month }) => month)).size).toBe(months.length)
      }),
    )
  })
})
