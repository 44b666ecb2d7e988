import type { IsoDate } from '../../archive/iso-date.ts'

const TIME = /^((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?/

/**
 * A date-time of RFC 3339, which feeds want in full: what the paper did not print is taken for midnight, no seconds,
 * and UTC. Example: `2021-05-14` and `18:30` give `2021-05-14T18:30:00Z`.
 */
export function feedMoment(date: IsoDate, time: string | null): string {
  const [, clock = '00:00', seconds = ':00', offset = 'Z'] = TIME.exec(time ?? '') ?? []
  return `${date}T${clock}${seconds}${offset}`
}

/** Throws a RangeError where there are none. */
export function latestMoment(moments: readonly string[]): string {
  const [first, ...rest] = moments
  if (first === undefined) throw new RangeError('no moment')
  return rest.reduce((latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest), first)
}
