import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, decodeCalendar } from '../../../src/archive/calendar.ts'
import { type Chunks, cutIntoChunks, MAX_CHUNK_ROWS, findChunkPosition } from '../../../src/archive/files/chunks.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import { toOrdinal } from '../../../src/archive/ids.ts'
import type { IsoDate } from '../../../src/archive/iso-date.ts'
import { isoDateOf } from '../arbitraries.ts'

/** The articles of a day; `YYYY-MM` is the first day of the month. */
interface Burst {
  readonly day: string | null
  readonly count: number
}

/** Days in three decades, a few of which have more articles than a chunk has rows. */
const bursts = fc.record({
  day: fc.option(
    fc
      .tuple(fc.constantFrom(1989, 1990, 1994, 2003), fc.constantFrom('01-01', '01-31', '06-15', '12-31'))
      .map(([year, day]) => `${year}-${day}`),
    { freq: 6 },
  ),
  count: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: MAX_CHUNK_ROWS * 3 })),
})
const archives = fc.array(bursts, { maxLength: 12 })

function datesOf(burstsOfArchive: readonly Burst[]): readonly (IsoDate | null)[] {
  return burstsOfArchive
    .flatMap(({ day, count }) => Array.from({ length: count }, () => (day === null ? null : isoDateOf(day))))
    .toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : Number((one ?? '') > (other ?? ''))))
}

function calendarOf(...burstsOfArchive: readonly Burst[]): Calendar {
  return decodeCalendar(encodeCalendar(datesOf(burstsOfArchive)))
}

const namesOf = (chunks: Chunks) => chunks.map(({ name }) => name)
const sizesOf = (chunks: Chunks) => chunks.map(({ name, start, end }) => `${name}: ${end - start}`)
const month = (name: string, count: number): Burst => ({ day: `${name}-01`, count })

describe('the chunks of an archive', () => {
  test('contain each ordinal once, in order, and are at most the maximum size', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const calendar = calendarOf(...archive)
        const chunks = cutIntoChunks(calendar)
        const ordinals = chunks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
        expect(ordinals).toEqual(Array.from({ length: calendar.total }, (_, ordinal) => ordinal))
        const sizes = chunks.map(({ start, end }) => end - start)
        expect(sizes.every((size) => size > 0 && size <= MAX_CHUNK_ROWS)).toBe(true)
      }),
    )
  })

  test('have unique names that contain the period of their articles', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const dates = datesOf(archive)
        const chunks = cutIntoChunks(calendarOf(...archive))
        expect(new Set(namesOf(chunks)).size).toBe(chunks.length)
        for (const { name, start, end } of chunks) {
          const time = name.replace(/0s$|\.\d+$/, '')
          for (const date of dates.slice(start, end)) expect(date ?? 'undated').toMatch(new RegExp(`^${time}`))
        }
      }),
    )
  })

  test('give each article a unique position', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const calendar = calendarOf(...archive)
        const chunks = cutIntoChunks(calendar)
        for (let ordinal = 0; ordinal < calendar.total; ordinal++) {
          const { chunk, name, index } = findChunkPosition(chunks, toOrdinal(ordinal))
          const found = chunks[chunk]
          expect(found?.name).toBe(name)
          expect((found?.start ?? NaN) + index).toBe(ordinal)
          expect(ordinal < (found?.end ?? NaN)).toBe(true)
        }
      }),
    )
  })

  test.each([-1, 3])('have no position for the ordinal %s in an archive of 3 articles', (ordinal) => {
    const chunks = cutIntoChunks(calendarOf(month('2024-03', 3)))
    expect(() => findChunkPosition(chunks, toOrdinal(ordinal))).toThrow(RangeError)
    expect(() => findChunkPosition([], toOrdinal(ordinal))).toThrow(RangeError)
  })
})

describe('the chunks of an archive', () => {
  test.each<[string, readonly Burst[], readonly string[]]>([
    [
      'contain a whole decade if it has few articles',
      [month('1981-04', 2), month('1989-12', 62), month('1990-01', 1)],
      ['1980s', '1990s'],
    ],
    [
      'contain a year if its decade has too many articles for one chunk',
      [month('1981-04', 60), month('1989-12', 5)],
      ['1981', '1989'],
    ],
    [
      'contain a month if its year has too many articles for one chunk',
      [month('1981-04', 60), month('1981-12', 5)],
      ['1981-04', '1981-12'],
    ],
    [
      'contain a part of a month if it has too many articles for one chunk',
      [month('1981-04', 130)],
      ['1981-04', '1981-04.2', '1981-04.3'],
    ],
    [
      'contain all undated articles if they are few',
      [{ day: null, count: 64 }, month('1981-04', 1)],
      ['undated', '1980s'],
    ],
    [
      'contain a part of the undated articles if they are too many for one chunk',
      [{ day: null, count: 65 }],
      ['undated', 'undated.2'],
    ],
  ])('%s', (_, archive, names) => {
    expect(namesOf(cutIntoChunks(calendarOf(...archive)))).toEqual(names)
  })

  test('are an empty list in an archive without articles', () => {
    expect(cutIntoChunks(calendarOf())).toEqual([])
  })
})

describe('an added article', () => {
  test('does not change the chunks of other decades', () => {
    fc.assert(
      fc.property(archives, bursts, (archive, { day }) => {
        const before = sizesOf(cutIntoChunks(calendarOf(...archive)))
        const after = sizesOf(cutIntoChunks(calendarOf(...archive, { day, count: 1 })))
        const decade = day?.slice(0, 3) ?? 'undated'
        const elsewhere = (sizes: readonly string[]) => sizes.filter((size) => !size.startsWith(decade))
        expect(elsewhere(after)).toEqual(elsewhere(before))
      }),
    )
  })

  test('does not change the chunks of other years if its decade has several chunks', () => {
    fc.assert(
      fc.property(archives, bursts, (archive, { day }) => {
        fc.pre(day !== null)
        const long = [...archive, { day, count: MAX_CHUNK_ROWS + 1 }]
        const before = sizesOf(cutIntoChunks(calendarOf(...long)))
        const after = sizesOf(cutIntoChunks(calendarOf(...long, { day, count: 1 })))
        const year = day?.slice(0, 4) ?? ''
        const elsewhere = (sizes: readonly string[]) => sizes.filter((size) => !size.startsWith(year))
        expect(elsewhere(after)).toEqual(elsewhere(before))
      }),
    )
  })
})
