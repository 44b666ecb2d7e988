import { type Calendar, type MonthOfArchive, listMonths } from '../../archive/calendar.ts'
import type { SearchResult } from '../../search/search-result.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import type { IsoMonth } from '../../archive/iso-date.ts'
import type { Sort } from '../../archive/query.ts'
import { countMatches, type Matches } from '../../search/matches.ts'

/** The rows under one heading of the list: `count` rows from `position`, which counts from 0. */
export interface MonthGroup {
  readonly month: IsoMonth | null
  readonly position: number
  readonly count: number
}

/** The order of the list: months with the undated at the end, and the article at each place. */
export interface ListOrder {
  readonly count: number
  /** Whether the best come first: then there is one group, and it needs no heading. */
  readonly isRanked: boolean
  readonly groups: readonly MonthGroup[]
  readonly ordinalAt: (position: number) => Ordinal
  /** The place of the match that is `index`-th by ordinal. */
  readonly positionOf: (index: number) => number
}

/** Costs one pass over the months of a range, and over the articles of a list. */
export function orderOf(
  calendar: Calendar,
  { matches, ranking }: Pick<SearchResult, 'matches' | 'ranking'>,
  sort: Sort,
): ListOrder {
  return ranking === null ? orderByDate(calendar, matches, sort) : orderByRank(matches, ranking)
}

function orderByRank(matches: Matches, ranking: Uint32Array): ListOrder {
  const count = ranking.length
  return {
    count,
    isRanked: true,
    groups: count === 0 ? [] : [{ month: null, position: 0, count }],
    ordinalAt: (position) => toOrdinal(ranking[position] ?? -1),
    positionOf: (index) => ranking.indexOf(matchAt(matches, index)),
  }
}

function orderByDate(calendar: Calendar, matches: Matches, sort: Sort): ListOrder {
  const count = countMatches(matches)
  const slices = sliceByMonth(listMonths(calendar), matches)
  const undated = slices[0]?.month === null ? slices[0].count : 0

  // By ordinal the undated come first; newest first is that order backwards, oldest first moves them to the end.
  const isOldest = sort === 'oldest'
  const turn = isOldest ? (at: number) => modulo(at + undated, count) : (at: number) => count - 1 - at
  const turnBack = isOldest ? (index: number) => modulo(index - undated, count) : turn

  const datedFrom = undated === 0 ? 0 : 1
  const ordered = isOldest ? [...slices.slice(datedFrom), ...slices.slice(0, datedFrom)] : slices.toReversed()
  let position = 0
  const groups = ordered.map((slice) => {
    const group = { month: slice.month, position, count: slice.count }
    position += slice.count
    return group
  })
  return { count, isRanked: false, groups, ordinalAt: (at) => matchAt(matches, turn(at)), positionOf: turnBack }
}

/** The `index`-th match by ordinal. */
export function matchAt(matches: Matches, index: number): Ordinal {
  return matches.kind === 'range' ? toOrdinal(matches.start + index) : toOrdinal(matches.ordinals[index] ?? -1)
}

/** The inverse of `matchAt`; null where the query does not find the article. */
export function indexOfMatch(matches: Matches, ordinal: Ordinal): number | null {
  if (matches.kind === 'range') {
    return ordinal >= matches.start && ordinal < matches.end ? ordinal - matches.start : null
  }
  let low = 0
  let high = matches.ordinals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (matchAt(matches, middle) < ordinal) low = middle + 1
    else high = middle
  }
  return matches.ordinals[low] === ordinal ? low : null
}

interface Slice {
  readonly month: IsoMonth | null
  readonly count: number
}

function sliceByMonth(months: readonly MonthOfArchive[], matches: Matches): readonly Slice[] {
  if (matches.kind === 'range') {
    return months
      .map(({ month, start, end }) => ({
        month,
        count: Math.min(end, matches.end) - Math.max(start, matches.start),
      }))
      .filter(({ count }) => count > 0)
  }
  const slices: Slice[] = []
  let index = 0
  for (const { month, end } of months) {
    const first = index
    while (index < matches.ordinals.length && matchAt(matches, index) < end) index += 1
    if (index > first) slices.push({ month, count: index - first })
  }
  return slices
}

function modulo(value: number, count: number): number {
  return count === 0 ? 0 : (value + count) % count
}
