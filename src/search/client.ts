import type { Calendar } from '../archive/calendar.ts'
import type { ListQuery } from '../archive/query.ts'
import type { Source } from '../archive/source.ts'
import { search } from './engine.ts'
import type { Matches } from './matches.ts'
import { type IndexManifest, openIndex } from './open-index.ts'

export interface SearchClient {
  /** Rejects where a part of the index could not be had; the same call may be made again. */
  readonly search: (query: ListQuery) => Promise<Matches>
}

/** The way in for the pages: one client for an archive keeps what it has fetched of the index. */
export function createSearch(source: Source, manifest: IndexManifest, calendar: Calendar): SearchClient {
  const index = openIndex(source, manifest)
  return { search: (query) => search(index, calendar, query) }
}
