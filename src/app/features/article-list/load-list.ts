import type { Calendar } from '../../../archive/calendar.ts'
import { chunkOf } from '../../../archive/catalogue.ts'
import type { Manifest } from '../../../archive/manifest.ts'
import { type ListQuery, parseQuery } from '../../../archive/query.ts'
import { countOf } from '../../../search/matches.ts'
import type { CatalogueStore } from '../../data/catalogue-store.ts'
import type { Edition } from '../../data/edition.ts'
import { type Widening, wideningsOf } from '../filter/widenings.ts'
import { type ListOrder, orderOf } from './list-order.ts'

/** Rows that the first screen shows, and that stand in the prerendered page. */
export const FIRST_ROWS = 15

export interface ListView {
  readonly title: string
  readonly manifest: Manifest
  readonly calendar: Calendar
  readonly query: ListQuery
  readonly order: ListOrder
  readonly catalogue: CatalogueStore
  /** Queries that ask for less, and what they would find; only where this one finds nothing. */
  readonly widenings: readonly WideningWithCount[]
}

export interface WideningWithCount {
  readonly widening: Widening
  readonly count: number
}

export async function loadList(edition: Edition, params: URLSearchParams): Promise<ListView> {
  const query = parseQuery(params)
  const [manifest, calendar, catalogue, matches] = await Promise.all([
    edition.manifest(),
    edition.calendar(),
    edition.catalogue(),
    edition.search(query),
  ])
  const order = orderOf(calendar, matches, query.sort)
  const firstRows = Array.from({ length: Math.min(FIRST_ROWS, order.count) }, (_, at) => order.ordinalAt(at))
  await Promise.all([...new Set(firstRows.map(chunkOf))].map(catalogue.request))
  return {
    title: query.words === '' ? manifest.title : `“${query.words}” · ${manifest.title}`,
    manifest,
    calendar,
    query,
    order,
    catalogue,
    widenings: order.count === 0 && calendar.total > 0 ? await countWidenings(edition, query) : [],
  }
}

async function countWidenings(edition: Edition, query: ListQuery): Promise<readonly WideningWithCount[]> {
  return await Promise.all(
    wideningsOf(query).map(async (widening) => ({ widening, count: countOf(await edition.search(widening.query)) })),
  )
}
