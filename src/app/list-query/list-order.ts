import { bisect } from '../../archive/bisect.ts'
import { type Calendar, type MonthOfArchive, listMonths } from '../../archive/calendar.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import type { IsoMonth } from '../../archive/iso-date.ts'
import type { Sort } from '../../archive/query.ts'
import { countMatches, type Matches, type SearchResult } from '../../search/search-result.ts'

/** The rows of one month: `count` rows from `position`, which starts at 0. */
export interface MonthGroup {
  readonly month: IsoMonth | null
  readonly position: number
  readonly count: number
}

/** The sorted list. Undated articles come last. */
export interface ListOrder {
  readonly count: number
  /** True if the list is sorted by relevance. It then has a single group without a heading. */
  readonly isRanked: boolean
  readonly groups: readonly MonthGroup[]
  readonly ordinalAt: (position: number) => Ordinal
  /** The position of a match, by its index among the matches in ascending order of ordinals. */
  readonly positionOf: (index: number) => number
}

/** Iterates once over the months for a range of matches, or once over the matches for a list of matches. */
export function orderMatches(
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

  // Undated articles have the lowest ordinals. Newest first reverses the ordinals, oldest first rotates them.
  const isOldest = sort === 'oldest'
  const toIndex = isOldest ? (position: number) => modulo(position + undated, count) : reverse
  const toPosition = isOldest ? (index: number) => modulo(index - undated, count) : reverse
  function reverse(index: number): number {
    return count - 1 - index
  }

  const firstDated = undated === 0 ? 0 : 1
  const ordered = isOldest ? [...slices.slice(firstDated), ...slices.slice(0, firstDated)] : slices.toReversed()
  let position = 0
  const groups = ordered.map((slice) => {
    const group = { month: slice.month, position, count: slice.count }
    position += slice.count
    return group
  })
  return {
    count,
    isRanked: false,
    groups,
    ordinalAt: (row) => matchAt(matches, toIndex(row)),
    positionOf: toPosition,
  }
}

/** Returns a match by its index in ascending order of ordinals. */
export function matchAt(matches: Matches, index: number): Ordinal {
  return matches.kind === 'range' ? toOrdinal(matches.start + index) : toOrdinal(matches.ordinals[index] ?? -1)
}

/** The inverse of `matchAt`. Returns null if the article is not among the matches. */
export function indexOfMatch(matches: Matches, ordinal: Ordinal): number | null {
  if (matches.kind === 'range') {
    return ordinal >= matches.start && ordinal < matches.end ? ordinal - matches.start : null
  }
  const found = bisect(0, matches.ordinals.length, (index) => matchAt(matches, index) < ordinal)
  return matches.ordinals[found] === ordinal ? found : null
}

interface MonthSlice {
  readonly month: IsoMonth | null
  readonly count: number
}

function sliceByMonth(months: readonly MonthOfArchive[], matches: Matches): readonly MonthSlice[] {
  if (matches.kind === 'range') {
    return months
      .map(({ month, start, end }) => ({
        month,
        count: Math.min(end, matches.end) - Math.max(start, matches.start),
      }))
      .filter(({ count }) => count > 0)
  }
  const slices: MonthSlice[] = []
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
