import { monthPath } from '../../../archive/paths.ts'
import { formatArticleCount, formatNumber } from '../../components/messages.ts'
import { formatMonthAlone } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { groupByYear, type YearOfArchive } from '../../dates/years.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { messages } from './messages.ts'
import { listMonths } from '../../../archive/calendar.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'

export interface MonthIndexView {
  readonly title: string
  readonly total: number
  /** The newest year first, January first within a year. */
  readonly years: readonly YearOfArchive[]
  readonly undated: number
}

export async function loadMonthIndex(snapshot: ArchiveSnapshot): Promise<MonthIndexView> {
  const [manifest, calendar] = await Promise.all([snapshot.manifest(), snapshot.calendar()])
  return {
    title: messages.title(messages.byMonth, manifest.title),
    total: calendar.total,
    years: groupByYear(listMonths(calendar)),
    undated: calendar.undated,
  }
}

/** Links to all months that have articles, each with a bar for their number. */
export function MonthIndex({ view: { years, undated, total } }: { readonly view: MonthIndexView }) {
  const max = Math.max(...years.flatMap(({ months }) => months.map(({ start, end }) => end - start)))
  return (
    <div className="months-page">
      <h1>{messages.byMonth}</h1>
      <p className="standfirst">{messages.total(total)}</p>
      {years.map((year) => (
        <Year key={year.year} year={year} max={max} />
      ))}
      {undated > 0 && (
        <section>
          <h2 className="month-heading">
            <span>{messages.undated}</span>
          </h2>
          <p>
            <ArchiveLink to={monthPath({ month: null, page: 1 })}>{messages.undatedArticles(undated)}</ArchiveLink>
          </p>
        </section>
      )}
    </div>
  )
}

function Year({ year: { year, count, months }, max }: { readonly year: YearOfArchive; readonly max: number }) {
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
                <svg aria-hidden="true" className="months-bar" width={`${((end - start) / max) * 100}%`} />
              </ArchiveLink>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
