import { listMonths } from '../../../archive/calendar.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import { groupByYear, type YearOfArchive } from '../../dates/years.ts'
import { messages } from './messages.ts'

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
