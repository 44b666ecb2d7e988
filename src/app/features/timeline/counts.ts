import { type Calendar, findOrdinalRange } from '../../../archive/calendar.ts'
import { formatArticleCount, formatNumber } from '../../components/counts.ts'
import type { DateRange } from '../../dates/date-range.ts'
import type { Bin } from './scale/bins.ts'
import type { DaySpan } from './scale/steps.ts'
import { chosenDays, daysOfArchive } from './scale/view.ts'

export interface Figures {
  readonly articles: number
  /** Null where nothing is asked for that an article could match. */
  readonly matches: number | null
}

/** A row of the table: a period with articles, or a run of periods without any. */
export type FiguresRow = ({ readonly kind: 'period' } & Bin) | ({ readonly kind: 'gap' } & DaySpan)

export function rowsOf(bins: readonly Bin[]): readonly FiguresRow[] {
  const rows: FiguresRow[] = []
  for (const bin of bins) {
    const last = rows.at(-1)
    if (bin.articles > 0) rows.push({ kind: 'period', ...bin })
    else if (last?.kind === 'gap') rows[rows.length - 1] = { ...last, end: bin.end }
    else rows.push({ kind: 'gap', start: bin.start, end: bin.end })
  }
  return rows
}

/** What lies in the range, the undated too where it is open on both sides; `perDay` as in `Found`. */
export function figuresOf(calendar: Calendar, perDay: Uint32Array | null, range: DateRange): Figures {
  const { start, end } = findOrdinalRange(calendar, range.from, range.to)
  return { articles: end - start, matches: perDay === null ? null : matchesIn(calendar, perDay, range) }
}

/** `1,412 articles, 120 matches`; `no articles`. */
export function figuresLabel({ articles, matches }: Figures): string {
  if (articles === 0) return 'no articles'
  if (matches === null) return formatArticleCount(articles)
  return `${formatArticleCount(articles)}, ${matches === 1 ? '1 match' : `${formatNumber(matches)} matches`}`
}

function matchesIn(calendar: Calendar, perDay: Uint32Array, range: DateRange): number {
  const archive = daysOfArchive(calendar)
  const chosen = archive && chosenDays(range, archive)
  let matches = range.from === null && range.to === null ? (perDay[0] ?? 0) : 0
  if (chosen === null) return matches
  for (const [index, day] of calendar.days.entries()) {
    if (chosen.start <= day && day < chosen.end) matches += perDay[index + 1] ?? 0
  }
  return matches
}
