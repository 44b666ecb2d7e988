import { parseDate } from '../../dates/parse-date.ts'
import { foldSpace } from '../../text/fold-space.ts'
import { listTexts, type RawValue } from './entry.ts'
import { toPlainText } from './plain-text.ts'

/** Longer values are no dates, and are not searched for one. */
const MAX_VALUE = 1_000
const ISO_DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/i
/** The earliest number of seconds that is taken for a time stamp: 9 September 2001. */
const MIN_SECONDS = 1_000_000_000

export type DateValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly written: string }
  | {
      readonly kind: 'read'
      /** A text that `parseDate` reads. */
      readonly text: string
      /** The whole value, if it has more than this date; otherwise null. */
      readonly beside: string | null
    }

/** Reads the value of a key for a date: the first date that it contains. */
export function readDateValue(value: RawValue): DateValue {
  const texts = listTexts(value, ['date', 'value', 'iso', 'start']).map(toPlainText).filter(isGiven)
  const [first] = texts
  if (first === undefined) return { kind: 'none' }
  const whole = toDateText(first)
  if (whole !== null)
    return { kind: 'read', text: whole, beside: texts.some((text) => text !== first) ? texts.join(', ') : null }
  for (const part of texts.flatMap(listParts)) {
    const text = toDateText(part)
    if (text !== null && parseDate(text)?.kind !== 'incomplete') return { kind: 'read', text, beside: texts.join(', ') }
  }
  return { kind: 'unreadable', written: texts.join(', ') }
}

/** WordPress writes zeros where there is no date. */
function isGiven(text: string): boolean {
  return text !== '' && !/^(?:-?0{4}-0{2}-0{2}|0001-01-01)/.test(text)
}

function listParts(text: string): readonly string[] {
  if (text.length > MAX_VALUE) return []
  return [...text.split(/[,;|]/).map(foldSpace), ISO_DATE.exec(text)?.[0] ?? '']
}

/** Returns the text as `parseDate` reads it, or null if it is no date. */
function toDateText(text: string): string | null {
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromTimeStamp(Number(text.slice(0, 10)))
  const [, month = '', year = ''] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const forms = [
    text,
    text.replace(/ \([^()]{1,60}\)$/, ''),
    text.replaceAll(/[/.]/g, '-'),
    `${year}-${month.padStart(2, '0')}`,
  ]
  return forms.find((form) => parseDate(form) !== null) ?? null
}

/** Seconds since 1970. */
function fromTimeStamp(seconds: number): string | null {
  return seconds < MIN_SECONDS ? null : new Date(seconds * 1000).toISOString()
}
