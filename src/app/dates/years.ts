import type { MonthOfArchive } from '../../archive/calendar.ts'

export interface YearOfArchive {
  readonly year: string
  readonly count: number
  readonly months: readonly MonthOfArchive[]
}

/** Takes months in ascending order, and returns the newest year first. Undated articles are left out. */
export function groupByYear(months: readonly MonthOfArchive[]): readonly YearOfArchive[] {
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
