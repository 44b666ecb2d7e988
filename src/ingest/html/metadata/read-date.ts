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
  const text = foldSpace(written)
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
