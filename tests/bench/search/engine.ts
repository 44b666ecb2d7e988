import type { Page } from 'playwright'
import type { BenchQuery } from './queries.ts'

export const ROWS = 20

/** A search engine with its index, and how to use it. */
export interface Engine {
  readonly name: string
  /** The folders that are served as one site. If several have a file, the first one's is served. */
  readonly folders: readonly string[]
  /** Null if the bundle already exists. */
  readonly indexSeconds: number | null
  readonly index: readonly IndexPart[]
  /** True if the first search loads the whole index, so that every query costs the same. */
  readonly isWhole: boolean
  /** True if its page is also a list of all articles. */
  readonly isList: boolean
  /** The page for a query before any search, relative to the root. */
  readonly idlePath: (query: BenchQuery) => string
  /** Resolves when a page, idle or scripted, can be searched. */
  readonly waitUntilReady: (page: Page) => Promise<void>
  /** Searches on the idle page; resolves when the rows are shown. */
  readonly search: (page: Page, query: BenchQuery) => Promise<SearchTiming>
  /** A page, relative to the root, whose `searchRows` returns the rows of a query with their excerpts. */
  readonly scriptedPath: string
  /** Returns the ordinals that a query must find; null if the scripted page has no `searchOrdinals`. */
  readonly expected: ((query: BenchQuery) => readonly number[]) | null
}

export interface IndexPart {
  /** Example: `positions`. The part that every search needs is the `index`. */
  readonly part: string
  readonly gzippedBytes: number
}

export interface SearchTiming {
  /** The number of rows, at most ROWS. */
  readonly rows: number
  readonly ms: number
}

declare global {
  /** Set by the scripted pages. Returns at most ROWS rows with their titles, dates and excerpts. */
  var searchRows: (query: BenchQuery) => Promise<readonly unknown[]>
  /** Set by the scripted page of Backfile. Returns all ordinals that a query finds, in any order. */
  var searchOrdinals: (query: BenchQuery) => Promise<readonly number[]>
}
