import type { CalendarFile } from './calendar.ts'
import { type IsoDate, toDayNumber } from './iso-date.ts'

/** The inverse of `decodeCalendar`. `dates` are in the order of the archive: null first, then ascending. */
export function encodeCalendar(dates: readonly (IsoDate | null)[]): CalendarFile {
  const dated = dates.filter((date) => date !== null)
  const counts: number[] = []
  let previous: number | null = null
  dated.forEach((date, index) => {
    if (date === dated[index - 1]) {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
      return
    }
    const day = toDayNumber(date)
    if (previous !== null && day > previous + 1) counts.push(previous + 1 - day)
    counts.push(1)
    previous = day
  })
  return { undated: dates.length - dated.length, start: dated[0] ?? null, counts }
}
