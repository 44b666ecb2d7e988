import { parseByline } from '../../metadata/parse-byline.ts'
import { createFacts, type PageFacts } from './page-facts.ts'
import type { PageLine } from './page-lines.ts'
import { dateInText, matchDate, readLabelledDate } from './read-date.ts'

interface PrintedDate {
  readonly kind: 'published' | 'updated'
  readonly date: string
}

/** `dateline` is the date at the start of a paragraph. */
export interface NearFacts extends PageFacts {
  readonly dateline?: string
}

const LINES_BEHIND = 25
const LINES_BEFORE = 10
const MAX_LINE = 160
const MAX_START = 60
const BETWEEN_FIELDS = / ?[|·•｜] ?| [—–-] /

/** Reads a date and a byline in the lines around the headline: first those behind it, then those before it. */
export function readNearHeadline(lines: readonly PageLine[], heading: Element | null): NearFacts {
  const isOfHeading = ({ element }: PageLine) => heading !== null && heading.contains(element)
  const first = lines.findIndex(isOfHeading)
  if (first === -1) return {}
  const last = lines.findLastIndex(isOfHeading)
  const behind = lines.slice(first + 1, last + LINES_BEHIND)
  const before = lines.slice(Math.max(0, first - LINES_BEFORE), first).toReversed()
  const near = [...behind, ...before]
    .filter(({ element }) => element.closest('aside, nav') === null)
    .map(({ text }) => text)
  const short = near.filter((text) => text.length <= MAX_LINE)
  const dates = short.flatMap(datesIn)
  const facts = createFacts({
    date: dates.find(({ kind }) => kind === 'published')?.date,
    updated: dates.find(({ kind }) => kind === 'updated')?.date,
    authors: short.map(authorsIn).find((authors) => authors.length > 0),
  })
  const dateline = behind.map(({ text }) => dateAtStart(text)).find((date) => date !== null)
  return dateline === undefined ? facts : { ...facts, dateline }
}

/** A paragraph may begin with the date: `29.11.2022 – Again the ferries …`. */
function dateAtStart(text: string): string | null {
  if (text.length <= MAX_LINE) return null
  const match = matchDate(text.slice(0, MAX_START))
  return match === null || match.index > MAX_START / 2 ? null : match.date
}

function datesIn(line: string): readonly PrintedDate[] {
  const whole = readLabelledDate(line)
  if (whole !== null) return [whole]
  const fields = line.split(BETWEEN_FIELDS).flatMap((field) => readLabelledDate(field) ?? [])
  if (fields.length > 0) return fields
  const date = dateInText(line)
  return date === null ? [] : [{ kind: 'published', date }]
}

function authorsIn(line: string): readonly string[] {
  for (const field of [line, ...line.split(BETWEEN_FIELDS)]) {
    const authors = parseByline(field)?.authors ?? []
    if (authors.length > 0) return authors
  }
  return []
}
