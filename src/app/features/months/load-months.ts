import { type MonthOfArchive, listMonths } from '../../../archive/calendar.ts'
import type { Edition } from '../../data/edition.ts'

export interface MonthsView {
  readonly title: string
  readonly total: number
  readonly years: readonly YearOfArchive[]
  readonly undated: number
}

export interface YearOfArchive {
  readonly year: string
  readonly count: number
  readonly months: readonly MonthOfArchive[]
}

/** Newest year first; within a year, January first. */
export async function loadMonths(edition: Edition): Promise<MonthsView> {
  const [manifest, calendar] = await Promise.all([edition.manifest(), edition.calendar()])
  return {
    title: `By month · ${manifest.title}`,
    total: calendar.total,
    years: yearsOf(listMonths(calendar)),
    undated: calendar.undated,
  }
}

/** The years of some months that ascend, newest first; the undated are left out. */
export function yearsOf(months: readonly MonthOfArchive[]): readonly YearOfArchive[] {
  const years: { year: string; count: number; months: MonthOfArchive[] }[] = []
  for (const month of months) {
    if (month.month === null) continue
    const year = month.month.slice(0, 4)
    let last = years.at(-1)
    if (last?.year !== year) years.push((last = { year, count: 0, months: [] }))
    last.months.push(month)
    last.count += month.end - month.start
  }
  return years.toReversed()
}
