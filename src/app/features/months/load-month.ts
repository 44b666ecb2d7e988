import { monthsOf } from '../../../archive/calendar.ts'
import type { CatalogueRow } from '../../../archive/catalogue.ts'
import { toOrdinal } from '../../../archive/ids.ts'
import type { IsoMonth } from '../../../archive/iso-date.ts'
import { MONTH_PAGE_ROWS, monthPages, parseMonthFile } from '../../../archive/paths.ts'
import type { Edition } from '../../data/edition.ts'
import { monthName } from '../../dates/formats.ts'
import { loadNotFound } from '../not-found/load-not-found.ts'

export interface MonthView {
  readonly kind: 'month'
  readonly title: string
  readonly month: IsoMonth | null
  readonly count: number
  /** Newest first. */
  readonly rows: readonly CatalogueRow[]
  readonly page: number
  readonly pages: number
  /** The nearest months that have articles. */
  readonly earlier: IsoMonth | null
  readonly later: IsoMonth | null
}

/** `file` is the last part of the address; answers with a NotFoundView where the archive has no such page. */
export async function loadMonth(edition: Edition, file: string, signal: AbortSignal) {
  const id = parseMonthFile(file)
  const [manifest, calendar, catalogue] = await Promise.all([
    edition.manifest(),
    edition.calendar(),
    edition.catalogue(),
  ])
  const months = monthsOf(calendar)
  const at = id === null ? -1 : months.findIndex(({ month }) => month === id.month)
  const found = months[at]
  const pages = found === undefined ? 0 : monthPages(found).length
  if (id === null || found === undefined || id.page > pages) return await loadNotFound(edition, file, signal)
  const last = found.end - 1 - (id.page - 1) * MONTH_PAGE_ROWS
  const first = Math.max(found.start, last - MONTH_PAGE_ROWS + 1)
  const ordinals = Array.from({ length: last - first + 1 }, (_, index) => toOrdinal(last - index))
  const name = id.month === null ? 'Undated' : monthName(id.month)
  const view: MonthView = {
    kind: 'month',
    title: `${name} · ${manifest.title}`,
    month: id.month,
    count: found.end - found.start,
    rows: await catalogue.rows(ordinals),
    page: id.page,
    pages,
    earlier: months[at - 1]?.month ?? null,
    later: id.month === null ? null : (months[at + 1]?.month ?? null),
  }
  return view
}
