import { memo } from 'react'
import { formatNumber } from '../../components/messages.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { listTableRows } from './counts.ts'
import { messages } from './messages.ts'
import type { Histogram } from './scale/histogram.ts'
import { formatPeriod } from './scale/period-names.ts'

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
