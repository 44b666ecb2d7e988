import type { IsoDate } from '../../archive/iso-date.ts'

const TIME = /^((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?/

/**
 * Returns a complete RFC 3339 timestamp, which feeds require. A missing time is midnight, missing seconds are 0, and a
 * missing offset is UTC. Example: `2021-05-14` and `18:30` give `2021-05-14T18:30:00Z`.
 */
export function toFeedTimestamp(date: IsoDate, time: string | null): string {
  const [, clock = '00:00', seconds = ':00', offset = 'Z'] = TIME.exec(time ?? '') ?? []
  return `${date}T${clock}${seconds}${offset}`
}

/** Returns the latest RFC 3339 timestamp. Throws a RangeError if the list is empty. */
export function findLatestTimestamp(timestamps: readonly string[]): string {
  const [first, ...rest] = timestamps
  if (first === undefined) throw new RangeError('expected at least one timestamp, found none')
  return rest.reduce((latest, next) => (Date.parse(next) > Date.parse(latest) ? next : latest), first)
}
