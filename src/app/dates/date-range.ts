import type { ListQuery } from '../../archive/query.ts'

/** Publication dates, both inclusive; null leaves that side open. */
export type DateRange = Pick<ListQuery, 'from' | 'to'>

export const OPEN_RANGE: DateRange = { from: null, to: null }

export function isOpenRange(range: DateRange): boolean {
  return isSameRange(range, OPEN_RANGE)
}

export function isSameRange(a: DateRange, b: DateRange): boolean {
  return a.from === b.from && a.to === b.to
}
