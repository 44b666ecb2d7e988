import { monthPath } from '../../../archive/paths.ts'
import { formatArticleCount, formatNumber } from '../../components/counts.ts'
import { formatMonthAlone } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { YearOfArchive } from '../../dates/years.ts'
import type { MonthsView } from './load-months.ts'

/** All months that have articles, with a bar for how many. */
export function MonthIndex({ view: { years, undated, total } }: { readonly view: MonthsView }) {
  const most = Math.max(...years.flatMap(({ months }) => months.map(({ start, end }) => end - start)))
  return (
    <div className="months-page">
      <h1>By month</h1>
      <p className="standfirst">{formatArticleCount(total)}, by the month in which they were published.</p>
      {years.map((year) => (
        <Year key={year.year} year={year} most={most} />
      ))}
      {undated > 0 && (
        <section>
          <h2 className="month-heading">
            <span>Undated</span>
          </h2>
          <p>
            <ArchiveLink to={monthPath({ month: null, page: 1 })}>
              {formatArticleCount(undated)} without a date
            </ArchiveLink>
          </p>
        </section>
      )}
    </div>
  )
}

function Year({ year: { year, count, months }, most }: { readonly year: YearOfArchive; readonly most: number }) {
  const locale = useLocale()
  return (
    <section>
      <h2 className="month-heading">
        <span>{year}</span>
        <small>{formatArticleCount(count)}</small>
      </h2>
      <ul className="months">
        {months.map(({ month, start, end }) =>
          month === null ? null : (
            <li key={month}>
              <ArchiveLink to={monthPath({ month, page: 1 })}>
                <span lang={locale}>{formatMonthAlone(month, locale)}</span>{' '}
                <span className="months-count">{formatNumber(end - start)}</span>
                <svg aria-hidden="true" className="months-bar" width={`${((end - start) / most) * 100}%`} />
              </ArchiveLink>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
