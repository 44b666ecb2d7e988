/** Returns an ISO 8601 date, or a date with the time if the time is known. */
export function toTimestamp(date: string, time: string | null): string {
  return time === null ? date : `${date}T${time}`
}
