import { parseDate } from '../../dates/parse-date.ts'
import { createLabelReader, listWords } from '../../metadata/label-reader.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from '../../metadata/labels.ts'
import { foldSpace } from '../../text/fold-space.ts'

const readPublished = createLabelReader(listWords(PUBLISHED_WORDS))
const readUpdated = createLabelReader(listWords(UPDATED_WORDS))
const MAX_CHARACTERS = 100
const UNIX_SECONDS = /^1\d{9}(?:\d{3})?$/
/** `Mon Feb 03 2020 10:15:00 GMT+0100 (CET)`, as scripts print a date. */
const SCRIPT_DATE = /^(?:[A-Z][a-z]{2}),? ([A-Z][a-z]{2}) (\d{1,2}),? (\d{4}) (\d\d:\d\d(?::\d\d)?)/

/** Returns a date as ISO, with its time if that is known; an ambiguous one as printed. Null for any other text. */
export function readDate(written: string | null | undefined): string | null {
  if (written === null || written === undefined) return null
  const text = foldSpace(written).replaceAll(' | ', '.')
  if (text === '' || text.length > MAX_CHARACTERS) return null
  if (UNIX_SECONDS.test(text)) return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19) + 'Z'
  const script = SCRIPT_DATE.exec(text)
  const parsed = parseDate(script === null ? text : `${script[2]} ${script[1]} ${script[3]} ${script[4]}`)
  switch (parsed?.kind) {
    case 'date':
      return isPlausible(parsed.date) ? `${parsed.date}${parsed.time === null ? '' : `T${parsed.time}`}` : null
    case 'ambiguous':
      return text
    default:
      return null
  }
}

/** A date in an attribute. Machines that write slashes put the month first: `11/01/2023 12:43:42`. */
export function readMachineDate(written: string | null | undefined): string | null {
  const date = readDate(written)
  const parsed = date === null ? null : parseDate(date)
  if (parsed?.kind !== 'ambiguous' || date?.includes('/') !== true) return date
  return `${parsed.monthFirst}${parsed.time === null ? '' : `T${parsed.time}`}`
}

/** A text that is nothing but a date, with or without a label: `Published: 3 February 2020`. */
export function readLabelledDate(
  written: string,
): { readonly kind: 'published' | 'updated'; readonly date: string } | null {
  const text = foldSpace(written)
  if (text.length > MAX_CHARACTERS || !/\d/.test(text)) return null
  const updated = readUpdated(text)
  if (updated !== null) {
    const date = readDate(updated.rest)
    return date === null ? null : { kind: 'updated', date }
  }
  const date = readDate(text) ?? readDate(readPublished(text)?.rest)
  return date === null ? null : { kind: 'published', date }
}

/** Content systems write the first day of their calendar if a date is missing. */
function isPlausible(date: string): boolean {
  return date > '1600' && date !== '1970-01-01' && date !== '0001-01-01'
}

const DATES_IN_TEXT = [
  /(?<![\d./-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/,
  /(?<!\d)\d{1,2}(?:\.|er|st|nd|rd|th|º|ª)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}(?!\d)/u,
  /(?<!\p{L})\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/u,
  /(?<![\d./-])\d{1,2}([./-]| \| ) ?\d{1,2}\1 ?\d{2,4}(?!\d)/,
  /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/,
  /(?<![\d./-])\d{4}([./])\d{1,2}\1\d{1,2}(?!\d)/,
]

/** The first date in a line of text, and where it stands. */
export function matchDate(
  text: string,
): { readonly date: string; readonly index: number; readonly written: string } | null {
  for (const pattern of DATES_IN_TEXT) {
    const match = pattern.exec(text)
    const date = match === null ? null : readDate(match[0])
    if (match !== null && date !== null) return { date, index: match.index, written: match[0] }
  }
  return null
}

export function dateInText(text: string): string | null {
  return matchDate(text)?.date ?? null
}
