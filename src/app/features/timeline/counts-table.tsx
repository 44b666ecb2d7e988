import { memo } from 'react'
import { formatNumber } from '../../components/counts.ts'
import { useLocale } from '../../dates/use-locale.ts'
import type { Histogram } from './scale/bins.ts'
import { rowsOf } from './counts.ts'
import { periodName, stepName } from './scale/period-names.ts'

interface FiguresTableProps {
  readonly histogram: Histogram
  readonly hasMatches: boolean
}

/** The same figures as the bars, those in view; periods in a row without any article share a row. */
export const FiguresTable = memo(function FiguresTable({ histogram, hasMatches }: FiguresTableProps) {
  const locale = useLocale()
  const { step, bins } = histogram
  return (
    <details className="time-strip-figures">
      <summary>Show as a table</summary>
      {/* What scrolls must take the focus, or the keyboard cannot scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label="Figures" tabIndex={0}>
        <table>
          <caption>Articles {stepName(step)}</caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">Articles</th>
              {hasMatches && <th scope="col">Matches</th>}
            </tr>
          </thead>
          <tbody>
            {rowsOf(bins).map((row) => (
              <tr key={row.start} data-kind={row.kind}>
                <th scope="row" lang={locale}>
                  {periodName(row, step, locale)}
                </th>
                <td>{row.kind === 'gap' ? 'none' : formatNumber(row.articles)}</td>
                {hasMatches && <td>{row.kind === 'gap' ? 'none' : formatNumber(row.matches)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
})
