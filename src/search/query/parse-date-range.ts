import { daysOfMonth, type IsoDate, isIsoMonth, parseIsoDate } from '../../archive/iso-date.ts'
import type { DateOperator } from './grammar.ts'
import type { DateRange } from './query-node.ts'

/**
 * Parses the value of `after:`, `before:` or `date:`. Returns null if it has another form, names a day that does not
 * exist, is open at both ends, or ends before it starts.
 */
export function parseDateRange(operator: DateOperator, written: string): DateRange | null {
  if (operator === 'date') return parseRange(written)
  const days = parseDays(written)
  if (days === null) return null
  return operator === 'after' ? { from: days.first, to: null } : { from: null, to: days.last }
}

/** Parses `2024-03`, `2024-03..2024-04-15`, `2024..` or `..2024`. */
function parseRange(written: string): DateRange | null {
  const [start = '', end = start, ...more] = written.split('..')
  const first = parseDays(start)
  const last = parseDays(end)
  if ((first === null && start !== '') || (last === null && end !== '') || more.length > 0) return null
  const from = first?.first ?? null
  const to = last?.last ?? null
  if (from === null || to === null) return from === to ? null : { from, to }
  return from <= to ? { from, to } : null
}

/** Returns the first and the last day of a year, a month or a day. */
function parseDays(written: string): { readonly first: IsoDate; readonly last: IsoDate } | null {
  if (isIsoMonth(written)) return daysOfMonth(written)
  const first = parseIsoDate(written) ?? parseIsoDate(`${written}-01-01`)
  const last = parseIsoDate(written) ?? parseIsoDate(`${written}-12-31`)
  return first === null || last === null ? null : { first, last }
}
