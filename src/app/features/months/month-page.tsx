import type { IsoMonth } from '../../../archive/iso-date.ts'
import { listMonthPages, monthPath, MONTHS_PATH, parseMonthFile } from '../../../archive/paths.ts'
import { ArticleSummary } from '../../components/article-summary.tsx'
import { formatMonth } from '../../dates/format-date.ts'
import { useLocale } from '../../dates/use-locale.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { messages } from './messages.ts'
import { listMonths } from '../../../archive/calendar.ts'
import { toOrdinal } from '../../../archive/ids.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import type { ListedRow } from '../../data/row-store.ts'

export interface MonthView {
  readonly kind: 'month'
  readonly title: string
  /** Null for the undated articles. */
  readonly month: IsoMonth | null
  readonly count: number
  /** Newest first. */
  readonly rows: readonly ListedRow[]
  readonly page: number
  readonly pages: number
  /** The nearest months that have articles. */
  readonly previous: IsoMonth | null
  readonly next: IsoMonth | null
}

/** `file` is the last part of the URL, such as `2024-03.2.html`. Null if the archive has no such page. */
export async function loadMonth(snapshot: ArchiveSnapshot, file: string): Promise<MonthView | null> {
  const id = parseMonthFile(file)
  const [manifest, calendar, catalogue] = await Promise.all([
    snapshot.manifest(),
    snapshot.calendar(),
    snapshot.catalogue(),
  ])
  const months = listMonths(calendar)
  const index = id === null ? -1 : months.findIndex(({ month }) => month === id.month)
  const found = months[index]
  const pages = found === undefined ? [] : listMonthPages(found)
  const range = pages[(id?.page ?? 0) - 1]
  if (id === null || found === undefined || range === undefined) return null
  const newestFirst = Array.from({ length: range.end - range.start }, (_, row) => toOrdinal(range.end - 1 - row))
  const name = id.month === null ? messages.undated : formatMonth(id.month)
  return {
    kind: 'month',
    title: messages.title(name, manifest.title),
    month: id.month,
    count: found.end - found.start,
    rows: await catalogue.rows(newestFirst),
    page: id.page,
    pages: pages.length,
    previous: months[index - 1]?.month ?? null,
    next: id.month === null ? null : (months[index + 1]?.month ?? null),
  }
}

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
