import type { Article } from '../../archive/article.ts'
import type { IsoDate } from '../../archive/iso-date.ts'
import type { Settings } from '../../archive/settings.ts'
import { splitAuthors } from './parse-byline.ts'
import type { LocatedField } from './metadata-fields.ts'
import { FILE_START, type Position } from '../diagnostics/finding-kind.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Field, FrontMatter } from './front-matter.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { webAddress } from './original-url.ts'
import { reportRepeats } from './report-repeats.ts'
import { type DateReading, parseDate, resolveAmbiguousDate } from '../dates/parse-date.ts'

type Facts = Pick<Article, 'authors' | 'date' | 'time' | 'updated' | 'source' | 'url' | 'tags'>

/** Those of the settings that change how one file is read. */
export type ParseSettings = Pick<Settings, 'language' | 'dateOrder'>

interface Dated {
  readonly date: IsoDate
  readonly time: string | null
}

/** Puts together what the front matter and the text say; the front matter wins. Missing and doubtful facts are findings. */
export function resolveMetadata(
  frontMatter: FrontMatter,
  facts: readonly LocatedField[],
  language: string,
  settings: ParseSettings,
  diagnostics: Diagnostics,
): Facts {
  const dateOf = (reading: DateReading, written: string, position: Position) =>
    resolveDateReading(reading, written, position, language, settings, diagnostics)
  const field = (kind: 'date' | 'updated'): Dated | null => {
    const written = frontMatter[kind]
    if (written === undefined) return null
    const reading = parseDate(written.value)
    if (reading === null) {
      diagnostics.add(
        FINDINGS.frontMatterInvalid,
        written.position,
        kind,
        'a date such as 2024-03-28',
        `“${written.value.slice(0, 60)}”`,
      )
      return null
    }
    return dateOf(reading, written.value, written.position)
  }
  const fromText = (kind: 'published' | 'updated'): Dated | null => {
    const placed = facts.find(({ fact }) => fact.kind === kind)
    if (placed?.fact.kind !== 'published' && placed?.fact.kind !== 'updated') return null
    return dateOf(placed.fact.reading, placed.fact.written, placed.position)
  }

  reportRepeats(facts, frontMatter, diagnostics)
  const hasDate = frontMatter.date !== undefined || facts.some(({ fact }) => fact.kind === 'published')
  const published = frontMatter.date === undefined ? fromText('published') : field('date')
  const updated = frontMatter.updated === undefined ? fromText('updated') : field('updated')
  const authors = authorsOf(frontMatter, facts)
  const url = urlOf(frontMatter.url, facts, diagnostics)
  const source =
    frontMatter.source?.value ?? facts.flatMap(({ fact }) => (fact.kind === 'source' ? [fact.name] : []))[0]
  const time = facts.flatMap(({ fact }) => (fact.kind === 'time' ? [fact.time] : []))[0] ?? null
  if (!hasDate) diagnostics.add(FINDINGS.noDate, FILE_START)
  if (authors.length === 0) diagnostics.add(FINDINGS.noByline, FILE_START)
  return {
    authors,
    date: published?.date ?? null,
    time: published === null ? null : (published.time ?? time),
    updated: updated?.date ?? null,
    source: source ?? (url === null ? null : new URL(url).hostname.replace(/^www\./, '')),
    url,
    tags: [...new Set(frontMatter.tags?.value ?? [])],
  }
}

function resolveDateReading(
  reading: DateReading,
  written: string,
  position: Position,
  language: string,
  { dateOrder }: ParseSettings,
  diagnostics: Diagnostics,
): Dated | null {
  switch (reading.kind) {
    case 'date':
      return reading
    case 'impossible':
      diagnostics.add(FINDINGS.impossibleDate, position, written)
      return null
    case 'incomplete':
      diagnostics.add(FINDINGS.incompleteDate, position, written)
      return null
    case 'ambiguous': {
      const { date, sure } = resolveAmbiguousDate(reading, language, dateOrder)
      if (!sure) diagnostics.add(FINDINGS.ambiguousDate, position, written, date)
      return { date, time: reading.time }
    }
    default:
      return reading satisfies never
  }
}

function authorsOf(frontMatter: FrontMatter, facts: readonly LocatedField[]): readonly string[] {
  const given = frontMatter.authors?.value ?? frontMatter.author?.value.flatMap(splitAuthors)
  const authors = given ?? facts.flatMap(({ fact }) => (fact.kind === 'authors' ? fact.authors : []))
  return [...new Set(authors)]
}

function urlOf(
  field: Field<string> | undefined,
  facts: readonly LocatedField[],
  diagnostics: Diagnostics,
): string | null {
  const [first] = facts.flatMap(({ fact, position }, index) => {
    if (fact.kind === 'url') return [{ value: fact.url, position }]
    // A label with no address below it.
    return fact.kind === 'url-follows' && facts[index + 1]?.fact.kind !== 'url' ? [{ value: '', position }] : []
  })
  const written = field ?? first
  if (written === undefined) return null
  const url = webAddress(written.value)
  if (url === null) diagnostics.add(FINDINGS.badUrl, written.position, written.value)
  return url
}
