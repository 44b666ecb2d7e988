/** `HH:MM`, with `:SS` and the offset if they are given; null if the text has no time of day. */
export type ParsedTime = string | 'impossible' | null

const ZONE = String.raw`(?:\s*\(?(z|utc|gmt)?\s?([+-]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])\)?)?`
const NAMED_ZONE = String.raw`(?:\s*\(?(?:[a-z]{1,3}[sd]?t|msk|мск)(?![\p{L}])\)?)?`
const HALF = String.raw`(?:\s*([ap])\.?\s?m\b\.?)?`
const BEFORE = String.raw`(?<![\d:.\p{L}])`
const CLOCK = new RegExp(
  String.raw`${BEFORE}(\d{1,2})(?:\s?[:h]\s?|\.(?=\d{2}(?::\d{2})?\s?(?:uhr|h\b|klo|hrs|[ap]\.?m)))(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,9})?)?${HALF}${ZONE}${NAMED_ZONE}`,
  'u',
)
const HOUR = new RegExp(String.raw`${BEFORE}(\d{1,2})\s?([ap])\.?\s?m\b\.?${ZONE}${NAMED_ZONE}`, 'u')

const NOON = /(?:(?<!\d)12(?::00)? )?(?<!\p{L})(noon|midnight)(?!\p{L})/u

/** Removes the time of day from a text in lower case. */
export function takeTime(text: string): { readonly rest: string; readonly time: ParsedTime } {
  const noon = NOON.exec(text)
  if (noon !== null) return { rest: text.replace(NOON, ' '), time: noon[1] === 'noon' ? '12:00' : '00:00' }
  const clock = CLOCK.exec(text)
  if (clock !== null) {
    const [whole, hour, minute, second, half, zone, offset] = clock
    return { rest: text.replace(whole, ' '), time: formatTime(Number(hour), minute, second, half, zone, offset) }
  }
  const hours = HOUR.exec(text)
  if (hours === null) return { rest: text, time: null }
  const [whole, hour, half, zone, offset] = hours
  return { rest: text.replace(whole, ' '), time: formatTime(Number(hour), '00', undefined, half, zone, offset) }
}

/** Null if the text contains anything other than a time of day. */
export function parseTime(written: string): string | null {
  const { rest, time } = takeTime(written.toLowerCase().replace(/\s+/g, ' ').trim())
  return time === 'impossible' || !/^[\s.,()]*(?:uhr|h|hrs)?[\s.,()]*$/.test(rest) ? null : time
}

function formatTime(
  written: number,
  minute = '00',
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
  offset: string | undefined,
): ParsedTime {
  const isHalf = half !== undefined
  const hour = isHalf ? (written % 12) + (half === 'p' ? 12 : 0) : written
  if (hour > 23 || (isHalf && (written > 12 || written === 0)) || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return 'impossible'
  }
  const seconds = second === undefined ? '' : `:${second}`
  return `${String(hour).padStart(2, '0')}:${minute}${seconds}${formatOffset(zone, offset)}`
}

function formatOffset(zone: string | undefined, offset: string | undefined): string {
  if (offset === undefined) return zone === undefined ? '' : 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}
