import type { IsoMonth } from '../../../archive/iso-date.ts'
import { MONTHS_PATH, monthPath } from '../../../archive/paths.ts'
import { ArticleSummary } from '../../components/article-summary.tsx'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { MonthView } from './load-month.ts'
import { messages } from './messages.ts'

/** One page of a month as a plain list, mainly for readers without JavaScript. */
export function MonthPage({ view }: { readonly view: MonthView }) {
  const locale = useLocale()
  const { month, count, rows, page, pages, previous, next } = view
  return (
    <div className="months-page">
      <p className="back">
        <ArchiveLink to={MONTHS_PATH}>{messages.allMonths}</ArchiveLink>
      </p>
      <h1>{month === null ? messages.undated : formatMonth(month, locale)}</h1>
      <p className="standfirst">{messages.count(count, page, pages)}</p>
      <h2 className="sr-only">{messages.articles}</h2>
      <ol>
        {rows.map((row) => (
          <li key={row.slug} className="list-row">
            <ArticleSummary row={row} />
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav aria-label={messages.pages} className="pages">
          {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
            <ArchiveLink
              key={number}
              to={monthPath({ month, page: number })}
              aria-label={messages.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </ArchiveLink>
          ))}
        </nav>
      )}
      <nav aria-label={messages.otherMonths} className="neighbours">
        {previous !== null && <MonthLink month={previous} rel="prev" label={messages.previous} />}
        {next !== null && <MonthLink month={next} rel="next" label={messages.next} />}
      </nav>
    </div>
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
