import { monthPath } from '../../../archive/paths.ts'
import { countLabel, numberLabel } from '../../components/counts.ts'
import { monthNameAlone } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { MonthsView, YearOfArchive } from './load-months.ts'

/** All months that have articles, with a bar for how many. */
export function MonthIndex({ view: { years, undated, total } }: { readonly view: MonthsView }) {
  const most = Math.max(...years.flatMap(({ months }) => months.map(({ start, end }) => end - start)))
  return (
    <div className="months-page">
      <h1>By month</h1>
      <p className="standfirst">{countLabel(total)}, by the month in which they were published.</p>
      {years.map((year) => (
        <Year key={year.year} year={year} most={most} />
      ))}
      {undated > 0 && (
        <section>
          <h2 className="month-heading">
            <span>Undated</span>
          </h2>
          <p>
            <ArchiveLink to={monthPath({ month: null, page: 1 })}>{countLabel(undated)} without a date</ArchiveLink>
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
        <small>{countLabel(count)}</small>
      </h2>
      <ul className="months">
        {months.map(({ month, start, end }) =>
          month === null ? null : (
            <li key={month}>
              <ArchiveLink to={monthPath({ month, page: 1 })}>
                <span lang={locale}>{monthNameAlone(month, locale)}</span>{' '}
                <span className="months-count">{numberLabel(end - start)}</span>
                <svg aria-hidden="true" className="months-bar" width={`${((end - start) / most) * 100}%`} />
              </ArchiveLink>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
