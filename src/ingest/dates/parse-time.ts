/** `HH:MM`, with `:SS` and the offset where they are given; null where the text has no time of day. */
export type WrittenTime = string | 'impossible' | null

const ZONE = String.raw`(?:\s*\(?(z|utc|gmt)?\s?([+-]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])\)?)?`
const NAMED_ZONE = String.raw`(?:\s*\(?(?:[a-z]{1,3}[sd]?t|msk|мск)(?![\p{L}])\)?)?`
const HALF = String.raw`(?:\s*([ap])\.?\s?m\b\.?)?`
const BEFORE = String.raw`(?<![\d:.\p{L}])`
const CLOCK = new RegExp(
  String.raw`${BEFORE}(\d{1,2})(?:\s?[:h]\s?|\.(?=\d{2}(?::\d{2})?\s?(?:uhr|h\b|klo|hrs|[ap]\.?m)))(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,9})?)?${HALF}${ZONE}${NAMED_ZONE}`,
  'u',
)
const HOUR = new RegExp(String.raw`${BEFORE}(\d{1,2})\s?([ap])\.?\s?m\b\.?${ZONE}${NAMED_ZONE}`, 'u')

/** Cuts the time of day out of a lower-case text. */
export function takeTime(text: string): { readonly rest: string; readonly time: WrittenTime } {
  const clock = CLOCK.exec(text)
  if (clock !== null) {
    const [whole, hour, minute, second, half, zone, offset] = clock
    return { rest: text.replace(whole, ' '), time: makeTime(Number(hour), minute, second, half, zone, offset) }
  }
  const hours = HOUR.exec(text)
  if (hours === null) return { rest: text, time: null }
  const [whole, hour, half, zone, offset] = hours
  return { rest: text.replace(whole, ' '), time: makeTime(Number(hour), '00', undefined, half, zone, offset) }
}

/** The time of a text that is nothing but one; null for any other. */
export function parseTime(written: string): string | null {
  const { rest, time } = takeTime(written.toLowerCase().replace(/\s+/g, ' ').trim())
  return time === 'impossible' || !/^[\s.,()]*(?:uhr|h|hrs)?[\s.,()]*$/.test(rest) ? null : time
}

function makeTime(
  written: number,
  minute = '00',
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
  offset: string | undefined,
): WrittenTime {
  const isHalf = half !== undefined
  const hour = isHalf ? (written % 12) + (half === 'p' ? 12 : 0) : written
  if (hour > 23 || (isHalf && (written > 12 || written === 0)) || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return 'impossible'
  }
  const seconds = second === undefined ? '' : `:${second}`
  return `${String(hour).padStart(2, '0')}:${minute}${seconds}${makeOffset(zone, offset)}`
}

function makeOffset(zone: string | undefined, offset: string | undefined): string {
  if (offset === undefined) return zone === undefined ? '' : 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}
