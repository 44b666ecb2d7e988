import type { Calendar } from '../../archive/calendar.ts'

/** Counts ascending ordinals by date: undated articles at index 0, then one count for each day of the calendar. */
export function countPerDay({ undated, firsts, total }: Calendar, ordinals: Uint32Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(firsts.length + 1)
  let day = 0
  let end = undated
  for (const ordinal of ordinals) {
    while (ordinal >= end) {
      day += 1
      end = firsts[day] ?? total
    }
    counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}
