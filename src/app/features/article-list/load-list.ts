import type { Calendar } from '../../../archive/calendar.ts'
import { FIRST_ROWS } from '../../../archive/files/chunks.ts'
import { type ListQuery, parseQuery, resolveSort } from '../../../archive/query.ts'
import { hasHighlights } from '../../../search/highlights/highlight-terms.ts'
import { countMatches, type SearchResult, type Suggestion } from '../../../search/search-result.ts'
import type { Archive } from '../../data/archive.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import type { RowStore } from '../../data/row-store.ts'
import { type ListOrder, orderMatches } from '../../list-query/list-order.ts'
import { messages } from './messages.ts'
import { type RelaxedQuery, relaxQuery } from './relaxed-queries.ts'

/** At most as many rows as a tall screen shows. */
const MAX_AWAITED_ROWS = 20
/** The height of a short row with an excerpt. */
const MIN_ROW_PX = 140

export interface ListView {
  readonly title: string
  readonly calendar: Calendar
  readonly query: ListQuery
  readonly result: ListResult
}

/** A page with a failed list still has the search box and the filters. */
export type ListResult = LoadedList | { readonly kind: 'failed'; readonly error: unknown }

export interface LoadedList {
  readonly kind: 'loaded'
  readonly searchResult: SearchResult
  readonly order: ListOrder
  readonly rows: RowStore
  /** Corrected spellings. Empty if the query has results. */
  readonly suggestions: readonly Suggestion[]
  /** Empty if the query has results. */
  readonly relaxedQueries: readonly RelaxedQueryCount[]
  /** The snapshot that counts the values of a facet. */
  readonly snapshot: ArchiveSnapshot
}

export interface RelaxedQueryCount {
  readonly relaxed: RelaxedQuery
  readonly count: number
}

/** Rejects if the manifest or the calendar cannot be loaded, or if the request is aborted. */
export async function loadList(archive: Archive, { url, signal }: Request): Promise<ListView> {
  const query = parseQuery(new URL(url).searchParams)
  const result = await archive
    .read((snapshot) => loadResult(snapshot, query, signal))
    .catch((error: unknown) => ({ kind: 'failed', error }) as const)
  signal.throwIfAborted()
  const [manifest, calendar] = await archive.read(async (snapshot) =>
    Promise.all([snapshot.manifest(), snapshot.calendar()]),
  )
  return { title: messages.title(manifest.title, query.words), calendar, query, result }
}

async function loadResult(snapshot: ArchiveSnapshot, query: ListQuery, signal: AbortSignal): Promise<LoadedList> {
  const [calendar, client] = await Promise.all([snapshot.calendar(), snapshot.search()])
  const searchResult = await client.search(query, signal)
  const { highlights } = searchResult.interpretation
  const order = orderMatches(calendar, searchResult, resolveSort(query))
  const isHighlighted = hasHighlights(highlights)
  const rows = await (isHighlighted ? snapshot.foundRows(highlights) : snapshot.catalogue())
  const awaited = Math.min(isHighlighted ? rowsInWindow() : FIRST_ROWS, order.count)
  const ordinals = Array.from({ length: awaited }, (_, position) => order.ordinalAt(position))
  // With highlights, each row is a separate request, and a failed row must not hide the others.
  await (isHighlighted ? rows.request(ordinals) : rows.rows(ordinals))
  const hasNoResults = order.count === 0 && calendar.total > 0
  const [suggestions, relaxedQueries] = hasNoResults ? await loadAlternatives(snapshot, query, signal) : [[], []]
  return { kind: 'loaded', searchResult, order, rows, suggestions, relaxedQueries, snapshot }
}

function rowsInWindow(): number {
  return Math.min(MAX_AWAITED_ROWS, Math.ceil(window.innerHeight / MIN_ROW_PX))
}

async function loadAlternatives(snapshot: ArchiveSnapshot, query: ListQuery, signal: AbortSignal) {
  const client = await snapshot.search()
  // A relaxed query that cannot be looked up completely counts as having no results.
  const count = async (relaxed: RelaxedQuery) => {
    const result = await client.search(relaxed.query, signal).catch(() => null)
    return result === null || result.unavailable.length > 0 ? 0 : countMatches(result.matches)
  }
  return await Promise.all([
    // The page is useful without suggestions.
    client.suggest(query, signal).catch(() => []),
    Promise.all(relaxQuery(query).map(async (relaxed) => ({ relaxed, count: await count(relaxed) }))),
  ])
}
