import type { Calendar } from '../../../archive/calendar.ts'
import { FIRST_ROWS } from '../../../archive/files/chunks.ts'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { type ListQuery, parseQuery, resolveSort } from '../../../archive/query.ts'
import type { SearchResult, Suggestion } from '../../../search/search-result.ts'
import { countMatches } from '../../../search/matches.ts'
import type { Archive } from '../../data/archive.ts'
import type { Edition } from '../../data/edition.ts'
import type { RowStore } from '../../data/row-store.ts'
import type { Widening } from './relaxed-queries.ts'
import { type ListOrder, orderOf } from '../../list-query/list-order.ts'

/** A tall screen shows so many found rows at once; more are not waited for. */
const MOST_FOUND_ROWS = 20
/** About what a found row measures at the least. */
const FOUND_ROW_PX = 140

export interface ListView {
  readonly title: string
  readonly calendar: Calendar
  readonly query: ListQuery
  readonly result: ListResult
}

/** What the query finds. Where that cannot be told, the page is still there to ask something else. */
export type ListResult = FoundList | { readonly kind: 'failed'; readonly error: unknown }

export interface FoundList {
  readonly kind: 'found'
  readonly found: SearchResult
  readonly order: ListOrder
  readonly rows: RowStore
  /** What may have been meant; only where the query finds nothing. */
  readonly suggestions: readonly Suggestion[]
  /** Queries that ask for less, and what they are sure to find; only where this one finds nothing. */
  readonly widenings: readonly WideningWithCount[]
  /** Tells the values of a facet under the query; made anew for each list. */
  readonly edition: Edition
}

export interface WideningWithCount {
  readonly widening: Widening
  readonly count: number
}

/** Rejects only where there is no manifest or no calendar, or where nobody waits for the list any more. */
export async function loadList(archive: Archive, { url, signal }: Request): Promise<ListView> {
  const query = parseQuery(new URL(url).searchParams)
  const result = await archive
    .read((edition) => findRows(edition, query, signal))
    .catch((error: unknown) => ({ kind: 'failed', error }) as const)
  signal.throwIfAborted()
  const [manifest, calendar] = await archive.read(async (edition) =>
    Promise.all([edition.manifest(), edition.calendar()]),
  )
  return { title: titleOf(query, manifest), calendar, query, result }
}

async function findRows(edition: Edition, query: ListQuery, signal: AbortSignal): Promise<FoundList> {
  const [calendar, found] = await Promise.all([
    edition.calendar(),
    edition.search().then((client) => client.search(query, signal)),
  ])
  const order = orderOf(calendar, found, resolveSort(query))
  const { forms, phrases } = found.interpretation.highlightTerms
  const isMarked = forms.length + phrases.length > 0
  const rows = await (isMarked ? edition.foundRows(found.interpretation.highlightTerms) : edition.catalogue())
  const first = Math.min(isMarked ? foundRowsInWindow() : FIRST_ROWS, order.count)
  const shown = Array.from({ length: first }, (_, at) => order.ordinalAt(at))
  // One article that cannot be had is no reason to show none of those that were found.
  await (isMarked ? rows.request(shown) : rows.rows(shown))
  const isEmpty = order.count === 0 && calendar.total > 0
  const [suggestions, widenings] = isEmpty ? await findOthers(edition, query, signal) : [[], []]
  return { kind: 'found', found, order, rows, suggestions, widenings, edition }
}

function foundRowsInWindow(): number {
  return Math.min(MOST_FOUND_ROWS, Math.ceil(window.innerHeight / FOUND_ROW_PX))
}

function titleOf({ words }: ListQuery, { title }: Manifest): string {
  return words === '' ? title : `“${words}” · ${title}`
}

async function findOthers(edition: Edition, query: ListQuery, signal: AbortSignal) {
  const [client, { wideningsOf }] = await Promise.all([edition.search(), import('../../data/searching.ts')])
  // What can be looked up in part alone, or not at all, offers nothing that could be relied on.
  const count = async (widening: Widening) => {
    const found = await client.search(widening.query, signal).catch(() => null)
    return found === null || found.unavailable.length > 0 ? 0 : countMatches(found.matches)
  }
  return await Promise.all([
    // What may have been meant is a help that can be done without.
    client.suggest(query, signal).catch(() => []),
    Promise.all(wideningsOf(query).map(async (widening) => ({ widening, count: await count(widening) }))),
  ])
}
