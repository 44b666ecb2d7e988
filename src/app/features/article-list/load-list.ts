import type { Calendar } from '../../../archive/calendar.ts'
import type { Manifest } from '../../../archive/manifest.ts'
import { type ListQuery, parseQuery } from '../../../archive/query.ts'
import { countOf } from '../../../search/matches.ts'
import type { Archive } from '../../data/archive.ts'
import type { CatalogueStore } from '../../data/catalogue-store.ts'
import type { Edition } from '../../data/edition.ts'
import { type Widening, wideningsOf } from '../filter/widenings.ts'
import { type ListOrder, orderOf } from './list-order.ts'

/** Rows that the first screen shows, and that stand in the prerendered page. */
const FIRST_ROWS = 15

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
  readonly order: ListOrder
  readonly catalogue: CatalogueStore
  /** Queries that ask for less, and what they would find; only where this one finds nothing. */
  readonly widenings: readonly WideningWithCount[]
}

export interface WideningWithCount {
  readonly widening: Widening
  readonly count: number
}

/** Rejects only where there is no manifest or no calendar. */
export async function loadList(archive: Archive, params: URLSearchParams): Promise<ListView> {
  const query = parseQuery(params)
  const result = await archive
    .read((edition) => findRows(edition, query))
    .catch((error: unknown) => ({ kind: 'failed', error }) as const)
  const [manifest, calendar] = await archive.read(async (edition) =>
    Promise.all([edition.manifest(), edition.calendar()]),
  )
  return { title: titleOf(query, manifest), calendar, query, result }
}

async function findRows(edition: Edition, query: ListQuery): Promise<FoundList> {
  const [calendar, catalogue, matches] = await Promise.all([
    edition.calendar(),
    edition.catalogue(),
    edition.search(query),
  ])
  const order = orderOf(calendar, matches, query.sort)
  await catalogue.rows(Array.from({ length: Math.min(FIRST_ROWS, order.count) }, (_, at) => order.ordinalAt(at)))
  const isEmpty = order.count === 0 && calendar.total > 0
  return { kind: 'found', order, catalogue, widenings: isEmpty ? await countWidenings(edition, query) : [] }
}

function titleOf({ words }: ListQuery, { title }: Manifest): string {
  return words === '' ? title : `“${words}” · ${title}`
}

async function countWidenings(edition: Edition, query: ListQuery): Promise<readonly WideningWithCount[]> {
  return await Promise.all(
    wideningsOf(query).map(async (widening) => ({ widening, count: countOf(await edition.search(widening.query)) })),
  )
}
