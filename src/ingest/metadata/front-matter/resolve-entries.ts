import { parseIsoDate } from '../../../archive/iso-date.ts'
import { parseDate } from '../../dates/parse-date.ts'
import type { Diagnostics, Position } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { findAddress, firstText, isHomePage, readSource } from './addresses.ts'
import type { Entry } from './entry.ts'
import { type FieldName, findKey, KNOWN_KEYS } from './keys.ts'
import { toLanguageTag } from './language-name.ts'
import { cleanValue } from './plain-text.ts'
import { explainQuotes } from './quotes.ts'
import { type Authors, readAuthors } from './read-authors.ts'
import { readDateValue } from './read-date.ts'
import { readTags } from './read-tags.ts'

/** A value of the front matter, and the position of its key. */
export interface Field<Value> {
  readonly value: Value
  readonly position: Position
}

/** Contains only fields that have a value. White space in texts is folded to single spaces. */
export interface FrontMatter {
  readonly title?: Field<string>
  /** Bylines, each of one author or several. */
  readonly author?: Field<readonly string[]>
  /** Names, each of one author. They override `author`. */
  readonly authors?: Field<readonly string[]>
  /** A text that `parseDate` reads, as `updated` and `saved` are. */
  readonly date?: Field<string>
  readonly updated?: Field<string>
  readonly saved?: Field<string>
  readonly source?: Field<string>
  /** As it is written: it may be no web address. */
  readonly url?: Field<string>
  readonly tags?: Field<readonly string[]>
  readonly lang?: Field<string>
  readonly slug?: Field<string>
  readonly summary?: Field<string>
  /** The program that saved the file, if the file shows it. */
  readonly tool?: string
}

interface RankedEntry extends Entry {
  readonly rank: number
}

interface Candidate<Value> extends Field<Value> {
  /** As it is written. */
  readonly key: string
  /** Equal for values that mean the same. */
  readonly identity: string
}

/** Below all names of an address, because `source` also names newspapers. */
const RANK_OF_SOURCES = 100

/** Joins the entries of each field. `tool` is the program that wrote them, if it is known. If several have different values, the most exact name wins, with a finding. */
export function resolveEntries(entries: readonly Entry[], tool: string | null, diagnostics: Diagnostics): FrontMatter {
  const byField = new Map<FieldName, RankedEntry[]>()
  for (const entry of entries) {
    const known = findKey(entry.key)
    if (known === null) {
      diagnostics.add(FINDINGS.frontMatterUnknownKey, entry.position, entry.key, KNOWN_KEYS)
      continue
    }
    if (isPlaceholder(entry, known.field)) continue
    const ofField = byField.get(known.field) ?? []
    ofField.push({ ...entry, rank: known.rank })
    byField.set(known.field, ofField)
  }
  const ofField = (field: FieldName): readonly RankedEntry[] =>
    (byField.get(field) ?? []).toSorted((a, b) => a.rank - b.rank)
  const choose = <Value>(field: FieldName, candidates: readonly Candidate<Value>[]) =>
    chooseFirst(field, candidates, diagnostics)
  const text = (field: FieldName) =>
    choose(
      field,
      ofField(field).flatMap((entry) => readText(entry, diagnostics)),
    )
  const date = (field: 'date' | 'updated' | 'saved') =>
    choose(
      field,
      ofField(field).flatMap((entry) => readDate(entry, diagnostics)),
    )

  const lang = text('lang')
  const saved = date('saved')
  const updated = date('updated')
  const written = choose(
    'author',
    ofField('author').flatMap((entry) => readNames(entry, diagnostics)),
  )
  const authors = written === undefined ? undefined : toField(written.value.names, written)
  const fields: { readonly [Key in keyof FrontMatter]: FrontMatter[Key] | undefined } = {
    title: text('title'),
    author: written?.value.areWhole === true ? undefined : authors,
    authors: written?.value.areWhole === true ? authors : undefined,
    date: date('date'),
    updated: updated !== undefined && isOfNote(updated, saved, diagnostics) ? undefined : updated,
    saved,
    source: choose('source', ofField('source').flatMap(readSourceName)),
    url: choose('url', readAddresses(ofField('url'), ofField('source'))),
    tags: joinTags(ofField('tags')),
    lang: lang === undefined ? undefined : toField(toLanguageTag(lang.value), lang),
    slug: text('slug'),
    summary: text('summary'),
    tool: tool ?? findTool(saved, updated),
  }
  // Only fields with a value stay.
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field === undefined) return []
      return [[name, typeof field === 'string' ? field : { value: field.value, position: field.position }]]
    }),
  ) as FrontMatter
}

/** Templates write these words for a value that they do not have. A headline may be one of them, except two. */
function isPlaceholder({ value }: Entry, field: FieldName): boolean {
  const text = value.kind === 'text' ? value.text.trim() : ''
  return (
    /^(?:undefined|null)$/i.test(text) || (field !== 'title' && /^(?:none|n\/?a|nan|unknown|[-–—?]{1,3})$/i.test(text))
  )
}

function chooseFirst<Value>(
  field: FieldName,
  candidates: readonly Candidate<Value>[],
  diagnostics: Diagnostics,
): Candidate<Value> | undefined {
  const [first, ...others] = candidates
  if (first === undefined) return undefined
  for (const other of others) {
    if (other.identity === first.identity) continue
    diagnostics.add(FINDINGS.frontMatterConflict, other.position, field, other.key, other.identity, first.key)
  }
  return first
}

function readText({ key, value, position }: Entry, diagnostics: Diagnostics): readonly Candidate<string>[] {
  // `title: [Video] …` is a headline, not a list.
  const isFlow = value.kind !== 'text' && /^[[{]/.test(value.written)
  if (isFlow && value.written !== '[]' && value.written !== '{}') {
    const written = cleanValue(value.written)
    diagnostics.add(FINDINGS.frontMatterBroken, position, `a ${value.kind} of YAML`, explainQuotes(key, written))
    return [{ value: written, key, position, identity: written }]
  }
  const text = firstText(value)
  return text === null ? [] : [{ value: text, key, position, identity: text }]
}

function readDate({ key, value, position }: Entry, diagnostics: Diagnostics): readonly Candidate<string>[] {
  const read = readDateValue(value)
  switch (read.kind) {
    case 'none':
      return []
    case 'unreadable':
      diagnostics.add(FINDINGS.frontMatterDate, position, key, read.written, null)
      return []
    case 'read': {
      const parsed = parseDate(read.text)
      const day = parsed?.kind === 'date' ? parsed.date : read.text
      if (read.beside !== null) diagnostics.add(FINDINGS.frontMatterDate, position, key, read.beside, day)
      return [{ value: read.text, key, position, identity: day }]
    }
    default:
      return read satisfies never
  }
}

function readNames({ key, value, position }: Entry, diagnostics: Diagnostics): readonly Candidate<Authors>[] {
  const authors = readAuthors(value, /s$/i.test(key))
  if (authors.unread !== null) {
    const found = `“${authors.unread.slice(0, 60)}”`
    diagnostics.add(FINDINGS.frontMatterInvalid, position, key, 'a name, of at most 500 characters', found)
  }
  return authors.names.length === 0 ? [] : [{ value: authors, key, position, identity: authors.names.join(', ') }]
}

function readSourceName({ key, value, position }: Entry): readonly Candidate<string>[] {
  const { name, address } = readSource(value)
  const isPublisher = !/^source$/i.test(key) && address !== null && isHomePage(address)
  const found = name ?? (isPublisher ? new URL(address).hostname.replace(/^www\./, '') : null)
  return found === null ? [] : [{ value: found, key, position, identity: found }]
}

/** The first web address wins. Without one, the first value is kept, so that it is reported. */
function readAddresses(urls: readonly RankedEntry[], sources: readonly RankedEntry[]): readonly Candidate<string>[] {
  const ofSources = sources.flatMap(({ key, value, position, rank }) => {
    const { address } = readSource(value)
    if (address === null || (isHomePage(address) && !/^source$/i.test(key))) return []
    return [{ written: address, address, key, position, rank: RANK_OF_SOURCES + rank }]
  })
  const ofUrls = urls.flatMap(({ key, value, position, rank }) => {
    const written = value.kind === 'text' ? cleanValue(value.text) : (firstText(value) ?? '')
    return written === '' ? [] : [{ written, address: findAddress(written), key, position, rank }]
  })
  const all = [...ofUrls, ...ofSources]
  const readable = all.filter(({ address }) => address !== null)
  return (readable.length > 0 ? readable : all.slice(0, 1)).map(({ written, address, key, position }) => ({
    value: address ?? written,
    key,
    position,
    identity: (address ?? written).replace(/^https?:\/\/(?:www\.)?|\/$/g, ''),
  }))
}

/** The tags of all keys. */
function joinTags(entries: readonly RankedEntry[]): Field<readonly string[]> | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  const tags = entries.flatMap(({ key, value }) => readTags(key, value))
  return tags.length === 0 ? undefined : toField(tags, first)
}

/**
 * Note-taking programs write when a note was changed. An article that was changed on the day of its saving, or later, was not
 * changed by its newspaper.
 */
function isOfNote(
  { key, value, identity, position }: Candidate<string>,
  saved: Candidate<string> | undefined,
  diagnostics: Diagnostics,
): boolean {
  // Every note of Joplin has both.
  if (isJoplin(saved, { value })) return true
  if (saved === undefined || !isIsoDate(identity) || !isIsoDate(saved.identity) || identity < saved.identity)
    return false
  diagnostics.add(FINDINGS.frontMatterNoteDate, position, key, value, saved.key)
  return true
}

function isIsoDate(text: string): boolean {
  return parseIsoDate(text) !== null
}

const MARKDOWNLOAD_TIME = /\(UTC [+-]\d{2}:\d{2}\)$/
const JOPLIN_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}Z$/

function findTool(saved: Field<string> | undefined, updated: Field<string> | undefined): string | undefined {
  if (saved === undefined) return undefined
  if (MARKDOWNLOAD_TIME.test(saved.value)) return 'MarkDownload'
  return isJoplin(saved, updated) ? 'Joplin' : undefined
}

function isJoplin(saved: Pick<Field<string>, 'value'> | undefined, updated: Pick<Field<string>, 'value'> | undefined) {
  return JOPLIN_TIME.test(saved?.value ?? '') && JOPLIN_TIME.test(updated?.value ?? '')
}

function toField<Value>(value: Value, { position }: Field<unknown>): Field<Value> {
  return { value, position }
}
