import type { IsoMonth } from '../../../archive/iso-date.ts'
import { MONTHS_PATH, monthPath } from '../../../archive/paths.ts'
import { ArticleSummary } from '../../components/article-summary.tsx'
import { formatArticleCount } from '../../components/counts.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { MonthView } from './load-month.ts'

/** A month as a plain list, for readers without JavaScript above all. */
export function MonthPage({ view }: { readonly view: MonthView }) {
  const locale = useLocale()
  const { month, count, rows, page, pages, earlier, later } = view
  return (
    <div className="months-page">
      <p className="back">
        <ArchiveLink to={MONTHS_PATH}>All months</ArchiveLink>
      </p>
      <h1>{month === null ? 'Undated' : formatMonth(month, locale)}</h1>
      <p className="standfirst">
        {formatArticleCount(count)}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
      <h2 className="sr-only">Articles</h2>
      <ol>
        {rows.map((row) => (
          <li key={row.slug} className="list-row">
            <ArticleSummary row={row} />
          </li>
        ))}
      </ol>
      {pages > 1 && <Pages month={month} page={page} pages={pages} />}
      <nav aria-label="Other months" className="neighbours">
        {earlier !== null && <MonthLink month={earlier} rel="prev" label="Earlier" />}
        {later !== null && <MonthLink month={later} rel="next" label="Later" />}
      </nav>
    </div>
  )
}

function Pages({ month, page, pages }: Pick<MonthView, 'month' | 'page' | 'pages'>) {
  return (
    <nav aria-label="Pages of this month" className="pages">
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <ArchiveLink
          key={number}
          to={monthPath({ month, page: number })}
          aria-label={`Page ${number}`}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </ArchiveLink>
      ))}
    </nav>
  )
}

interface MonthLinkProps {
  readonly month: IsoMonth
  readonly rel: 'prev' | 'next'
  readonly label: string
}

function MonthLink({ month, rel, label }: MonthLinkProps) {
  const locale = useLocale()
  return (
    <ArchiveLink to={monthPath({ month, page: 1 })} rel={rel}>
      <span className="neighbours-label">{label}</span> <span lang={locale}>{formatMonth(month, locale)}</span>
    </ArchiveLink>
  )
}
