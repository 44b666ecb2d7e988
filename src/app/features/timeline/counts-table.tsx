import { memo } from 'react'
import { formatNumber } from '../../components/messages.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { messages } from './messages.ts'
import type { Bin, Histogram } from './scale/histogram.ts'
import { formatPeriod } from './scale/period-names.ts'
import { type Calendar, findOrdinalRange } from '../../../archive/calendar.ts'
import { toDayNumber } from '../../../archive/iso-date.ts'
import { type DateRange, isOpenRange } from '../../dates/date-range.ts'
import type { DaySpan } from './scale/steps.ts'

interface CountsTableProps {
  readonly histogram: Histogram
  readonly hasMatches: boolean
}

/** The counts of the visible bars. */
export const CountsTable = memo(function CountsTable({ histogram, hasMatches }: CountsTableProps) {
  const locale = useLocale()
  const { step, bins } = histogram
  return (
    <details className="timeline-table">
      <summary>{messages.showTable}</summary>
      {/* A scrollable element needs the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={messages.tableLabel} tabIndex={0}>
        <table>
          <caption>{messages.tableCaption(step)}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.period}</th>
              <th scope="col">{messages.articles}</th>
              {hasMatches && <th scope="col">{messages.matches}</th>}
            </tr>
          </thead>
          <tbody>
            {listTableRows(bins).map((row) => (
              <tr key={row.start} data-kind={row.kind}>
                <th scope="row" lang={locale}>
                  {formatPeriod(row, step, locale)}
                </th>
                <td>{row.kind === 'gap' ? messages.none : formatNumber(row.articles)}</td>
                {hasMatches && <td>{row.kind === 'gap' ? messages.none : formatNumber(row.matches)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
})

export interface RangeCounts {
  readonly articles: number
  /** Null if the query has nothing that an article could match. */
  readonly matches: number | null
}

/** A row of the table: a period with articles, or adjacent periods without articles. */
export type TableRow = ({ readonly kind: 'period' } & Bin) | ({ readonly kind: 'gap' } & DaySpan)

export function listTableRows(bins: readonly Bin[]): readonly TableRow[] {
  const rows: TableRow[] = []
  for (const bin of bins) {
    const last = rows.at(-1)
    if (bin.articles > 0) rows.push({ kind: 'period', ...bin })
    else if (last?.kind === 'gap') rows[rows.length - 1] = { ...last, end: bin.end }
    else rows.push({ kind: 'gap', start: bin.start, end: bin.end })
  }
  return rows
}

/** Includes the undated articles if the range is open. `perDay` comes from a `SearchResult`. */
export function countRange(calendar: Calendar, perDay: Uint32Array | null, range: DateRange): RangeCounts {
  const { start, end } = findOrdinalRange(calendar, range.from, range.to)
  return { articles: end - start, matches: perDay === null ? null : countMatchesInRange(calendar, perDay, range) }
}

function countMatchesInRange(calendar: Calendar, perDay: Uint32Array, range: DateRange): number {
  const first = range.from === null ? -Infinity : toDayNumber(range.from)
  const last = range.to === null ? Infinity : toDayNumber(range.to)
  const undated = isOpenRange(range) ? (perDay[0] ?? 0) : 0
  return calendar.days.reduce(
    (sum, day, index) => (first <= day && day <= last ? sum + (perDay[index + 1] ?? 0) : sum),
    undated,
  )
}
