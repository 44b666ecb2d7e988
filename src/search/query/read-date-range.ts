import { daysOfMonth, type IsoDate, isIsoMonth, parseIsoDate } from '../../archive/iso-date.ts'
import type { DateOperator } from './operators.ts'

/** Publication dates, both inclusive; null is open. */
export interface DateRange {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/**
 * What stands behind `after:`, `before:` or `date:`. Null where it is of another form, names a day that does not
 * exist, is open at both ends, or runs backwards.
 */
export function readDateRange(operator: DateOperator, written: string): DateRange | null {
  if (operator === 'date') return readRange(written)
  const days = daysOf(written)
  if (days === null) return null
  return operator === 'after' ? { from: days.first, to: null } : { from: null, to: days.last }
}

/** `2024-03`, `2024-03..2024-04-15`, `2024..`, `..2024`. */
function readRange(written: string): DateRange | null {
  const [start = '', end = start, ...more] = written.split('..')
  const first = daysOf(start)
  const last = daysOf(end)
  if ((first === null && start !== '') || (last === null && end !== '') || more.length > 0) return null
  const from = first?.first ?? null
  const to = last?.last ?? null
  if (from === null || to === null) return from === to ? null : { from, to }
  return from <= to ? { from, to } : null
}

/** The first and the last day of a year, a month or a day. */
function daysOf(written: string): { readonly first: IsoDate; readonly last: IsoDate } | null {
  if (isIsoMonth(written)) return daysOfMonth(written)
  const first = parseIsoDate(written) ?? parseIsoDate(`${written}-01-01`)
  const last = parseIsoDate(written) ?? parseIsoDate(`${written}-12-31`)
  return first === null || last === null ? null : { first, last }
}
