import * as fc from 'fast-check'
import { decodeCalendar } from '../../../src/archive/calendar.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import { toOrdinal } from '../../../src/archive/ids.ts'
import { type DayNumber, fromDayNumber, type IsoDate } from '../../../src/archive/iso-date.ts'
import type { Sort } from '../../../src/archive/query.ts'
import { matchAt } from '../../../src/app/list-query/list-order.ts'
import { countMatches, type Matches } from '../../../src/search/search-result.ts'

const dates = fc
  .tuple(fc.nat(3), fc.array(fc.integer({ min: 18_000, max: 18_200 }), { maxLength: 30 }))
  .map(([undated, days]) => {
    const dated = days.toSorted((a, b) => a - b).map((day) => fromDayNumber(day as DayNumber))
    return Array.from({ length: undated }, (): IsoDate | null => null).concat(dated)
  })

/** A calendar with the matches among its articles. */
export const matchedArchives = dates.chain((days) => {
  const calendar = decodeCalendar(encodeCalendar(days))
  const range = fc.tuple(fc.nat(days.length), fc.nat(days.length)).map(
    ([a, b]): Matches => ({
      kind: 'range',
      start: toOrdinal(Math.min(a, b)),
      end: toOrdinal(Math.max(a, b)),
    }),
  )
  const all = days.map((_, index) => toOrdinal(index))
  const list = fc.subarray(all).map((ordinals): Matches => ({ kind: 'list', ordinals: Uint32Array.from(ordinals) }))
  const sort = fc.constantFrom<Sort>('newest', 'oldest')
  return fc.record({ calendar: fc.constant(calendar), matches: fc.oneof(range, list), sort })
})

/** Like `matchedArchives`, with a ranking of all matches. */
export const rankedArchives = matchedArchives.chain(({ calendar, matches }) => {
  const found = Array.from({ length: countMatches(matches) }, (_, index) => matchAt(matches, index))
  const ranking = fc
    .shuffledSubarray(found, { minLength: found.length, maxLength: found.length })
    .map((ordinals) => Uint32Array.from(ordinals))
  return fc.record({ calendar: fc.constant(calendar), matches: fc.constant(matches), ranking })
})
