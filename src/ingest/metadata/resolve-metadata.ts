import type { Article } from '../../archive/article.ts'
import type { IsoDate } from '../../archive/iso-date.ts'
import { type ParsedDate, parseDate, resolveAmbiguousDate } from '../dates/parse-date.ts'
import { type Diagnostics, FILE_START, type Position } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { unwrapAddress } from '../formats/html/wayback.ts'
import type { ParseSettings } from '../parsed-seed.ts'
import type { Field, FrontMatter } from './front-matter/resolve-entries.ts'
import type { LocatedField } from './located-fields.ts'
import { toWebAddress } from './original-url.ts'
import { splitAuthors } from './names/split-authors.ts'
import { reportRepeats } from './report-repeats.ts'

type Metadata = Pick<Article, 'authors' | 'byline' | 'date' | 'time' | 'updated' | 'source' | 'url' | 'saved' | 'tags'>

/** `author: Quill, Ada` is one author. */
const FRONT_MATTER = { hasPlaces: false, mayBeInverted: true } as const

interface ResolvedDate {
  readonly date: IsoDate
  readonly time: string | null
}

/** Merges the front matter with the metadata of the text. The front matter overrides the text. */
export function resolveMetadata(
  frontMatter: FrontMatter,
  fieldsOfText: readonly LocatedField[],
  language: string,
  { dateOrder }: ParseSettings,
  diagnostics: Diagnostics,
): Metadata {
  const fields = resolveStatusDates(fieldsOfText)
  const resolve = (parsed: ParsedDate, written: string, position: Position): ResolvedDate | null => {
    switch (parsed.kind) {
      case 'date':
        return parsed
      case 'impossible':
        diagnostics.add(FINDINGS.impossibleDate, position, written)
        return null
      case 'incomplete':
        diagnostics.add(FINDINGS.incompleteDate, position, written)
        return null
      case 'other-calendar':
        diagnostics.add(FINDINGS.otherCalendar, position, written)
        return null
      case 'ambiguous': {
        const { date, isCertain } = resolveAmbiguousDate(parsed, language, dateOrder)
        if (!isCertain) diagnostics.add(FINDINGS.ambiguousDate, position, written, date)
        return { date, time: parsed.time }
      }
      default:
        return parsed satisfies never
    }
  }
  const readGiven = (key: 'date' | 'updated' | 'saved'): ResolvedDate | null => {
    const given = frontMatter[key]
    if (given === undefined) return null
    const parsed = parseDate(given.value)
    if (parsed !== null) return resolve(parsed, given.value, given.position)
    const found = `“${given.value.slice(0, 60)}”`
    diagnostics.add(FINDINGS.frontMatterInvalid, given.position, key, 'a date such as 2024-03-28', found)
    return null
  }
  const resolveDate = (key: 'date' | 'updated', kind: 'published' | 'updated'): ResolvedDate | null => {
    const given = readGiven(key)
    // The text may have the day that the front matter lacks.
    const isIncomplete = parseDate(frontMatter[key]?.value ?? '')?.kind === 'incomplete'
    if (frontMatter[key] !== undefined && !isIncomplete) return given
    for (const { field, position } of fields) {
      if ('parsed' in field && field.kind === kind) return resolve(field.parsed, field.written, position)
    }
    return null
  }

  reportRepeats(fields, frontMatter, diagnostics)
  const hasDate = frontMatter.date !== undefined || fields.some(({ field }) => field.kind === 'published')
  const published = resolveDate('date', 'published')
  const updated = resolveDate('updated', 'updated')
  const saved = readGiven('saved')
  const { authors, byline } = resolveAuthors(frontMatter, fields)
  const address = resolveUrl(frontMatter.url, fields, diagnostics)
  // An address of the Wayback Machine is that of a copy.
  const url = address === null ? null : (toWebAddress(unwrapAddress(address)) ?? address)
  const copy = url === address ? null : address
  const source =
    frontMatter.source?.value ?? fields.flatMap(({ field }) => (field.kind === 'source' ? [field.name] : []))[0]
  const time = fields.flatMap(({ field }) => (field.kind === 'time' ? [field.time] : []))[0] ?? null
  const tool = frontMatter.tool ?? null
  const relative = fields.find(({ field }) => field.kind === 'relative')
  if (!hasDate && relative?.field.kind === 'relative')
    diagnostics.add(FINDINGS.relativeDate, relative.position, relative.field.written)
  else if (!hasDate) diagnostics.add(FINDINGS.noDate, FILE_START)
  if (authors.length === 0 && byline === null) diagnostics.add(FINDINGS.noByline, FILE_START)
  return {
    authors,
    byline,
    date: published?.date ?? null,
    time: published === null ? null : (published.time ?? time),
    updated: updated?.date ?? null,
    source: source ?? (url === null ? null : new URL(url).hostname.replace(/^www\./, '')),
    url,
    saved: saved === null && tool === null && copy === null ? null : { date: saved?.date ?? null, tool, address: copy },
    tags: [
      ...new Set(
        frontMatter.tags?.value ?? fields.flatMap(({ field }) => (field.kind === 'section' ? [field.name] : [])),
      ),
    ],
  }
}

/** `Stand: 29.09.2023` and `2023年9月29日 更新` have the date of the last change if there is another date, otherwise that of publication. */
function resolveStatusDates(fields: readonly LocatedField[]): readonly LocatedField[] {
  const hasOther = fields.some((located) => located.field.kind === 'published' && !isStatus(located))
  if (!hasOther) return fields
  return fields.map((located) =>
    isStatus(located) && 'parsed' in located.field
      ? { ...located, field: { ...located.field, kind: 'updated' } }
      : located,
  )
}

function isStatus({ field }: LocatedField): boolean {
  return field.kind === 'published' && /^stand(?!\p{L})|(?:更新|수정)$/iu.test(field.written)
}

function resolveAuthors(
  frontMatter: FrontMatter,
  fields: readonly LocatedField[],
): Pick<Article, 'authors' | 'byline'> {
  if (frontMatter.authors !== undefined) return { authors: [...new Set(frontMatter.authors.value)], byline: null }
  const bylines =
    frontMatter.author?.value.map((written) => ({ written, ...splitAuthors(written, FRONT_MATTER) })) ??
    fields.flatMap(({ field }) => (field.kind === 'authors' ? [field] : []))
  const isComplete = bylines.every((byline) => byline.isComplete)
  return {
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    byline: isComplete ? null : [...new Set(bylines.map(({ written }) => written))].join(' · '),
  }
}

function resolveUrl(
  given: Field<string> | undefined,
  fields: readonly LocatedField[],
  diagnostics: Diagnostics,
): string | null {
  const [first] = fields.flatMap(({ field, position }, index) => {
    if (field.kind === 'url') return [{ value: field.url, position }]
    const isEmptyLabel = field.kind === 'url-follows' && fields[index + 1]?.field.kind !== 'url'
    return isEmptyLabel ? [{ value: '', position }] : []
  })
  const written = given ?? first
  if (written === undefined) return null
  const url = toWebAddress(written.value)
  if (url === null) diagnostics.add(FINDINGS.badUrl, written.position, written.value)
  return url
}
