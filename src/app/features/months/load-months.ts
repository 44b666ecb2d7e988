import { listMonths } from '../../../archive/calendar.ts'
import type { Edition } from '../../data/edition.ts'
import { groupByYear, type YearOfArchive } from '../../dates/years.ts'

export interface MonthsView {
  readonly title: string
  readonly total: number
  readonly years: readonly YearOfArchive[]
  readonly undated: number
}

/** Newest year first; within a year, January first. */
export async function loadMonths(edition: Edition): Promise<MonthsView> {
  const [manifest, calendar] = await Promise.all([edition.manifest(), edition.calendar()])
  return {
    title: `By month · ${manifest.title}`,
    total: calendar.total,
    years: groupByYear(listMonths(calendar)),
    undated: calendar.undated,
  }
}
