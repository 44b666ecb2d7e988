import { listMonths } from '../../../archive/calendar.ts'
import { toOrdinal } from '../../../archive/ids.ts'
import type { IsoMonth } from '../../../archive/iso-date.ts'
import { listMonthPages, parseMonthFile } from '../../../archive/paths.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import type { ListedRow } from '../../data/row-store.ts'
import { formatMonth } from '../../dates/format-date.ts'
import { messages } from './messages.ts'

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
