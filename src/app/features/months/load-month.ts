import { listMonths } from '../../../archive/calendar.ts'
import type { CatalogueRow } from '../../../archive/files/catalogue.ts'
import { toOrdinal } from '../../../archive/ids.ts'
import type { IsoMonth } from '../../../archive/iso-date.ts'
import { monthPages, parseMonthFile } from '../../../archive/paths.ts'
import type { Edition } from '../../data/edition.ts'
import { formatMonth } from '../../dates/format-date.ts'

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

/** `file` is the last part of the address. Null if the archive has no such page. */
export async function loadMonth(edition: Edition, file: string): Promise<MonthView | null> {
  const id = parseMonthFile(file)
  const [manifest, calendar, catalogue] = await Promise.all([
    edition.manifest(),
    edition.calendar(),
    edition.catalogue(),
  ])
  const months = listMonths(calendar)
  const at = id === null ? -1 : months.findIndex(({ month }) => month === id.month)
  const found = months[at]
  const pages = found === undefined ? [] : monthPages(found)
  const shown = pages[(id?.page ?? 0) - 1]
  if (id === null || found === undefined || shown === undefined) return null
  const newestFirst = Array.from({ length: shown.end - shown.start }, (_, index) => toOrdinal(shown.end - 1 - index))
  const name = id.month === null ? 'Undated' : formatMonth(id.month)
  return {
    kind: 'month',
    title: `${name} · ${manifest.title}`,
    month: id.month,
    count: found.end - found.start,
    rows: await catalogue.rows(newestFirst),
    page: id.page,
    pages: pages.length,
    earlier: months[at - 1]?.month ?? null,
    later: id.month === null ? null : (months[at + 1]?.month ?? null),
  }
}
