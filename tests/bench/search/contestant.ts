import type { Page } from 'playwright'
import type { Question } from './questions.ts'

export const ROWS = 20

/** A search that was built, and how to ask it. */
export interface Contestant {
  readonly name: string
  /** What is served as the root of its site: these folders as one, the first before the others. */
  readonly folders: readonly string[]
  /** Null where a bundle is measured that was built before. */
  readonly indexSeconds: number | null
  readonly index: readonly IndexPart[]
  /** Whether the first search fetches the whole index, so that every question costs the same. */
  readonly isWhole: boolean
  /** Whether it is a list to browse, too. */
  readonly isList: boolean
  /** The page on which its search has not been used, relative to the root. */
  readonly idlePath: (question: Question) => string
  /** Asks on the idle page, and resolves once the rows are there. */
  readonly ask: (page: Page, question: Question) => Promise<Answer>
  /** A page, relative to the root, whose `searchRows` gives the rows of a question with their excerpts. */
  readonly scriptedPath: string
  /** What a question must find, by ordinal; null where the scripted page has no `searchOrdinals`. */
  readonly expected: ((question: Question) => readonly number[]) | null
}

export interface IndexPart {
  /** Such as `positions`; the part that every search needs is the `index`. */
  readonly part: string
  readonly gzippedBytes: number
}

export interface Answer {
  /** At most ROWS. */
  readonly rows: number
  readonly ms: number
}

declare global {
  /** Set by the scripted pages: at most ROWS rows, with their titles, dates and excerpts. */
  var searchRows: (question: Question) => Promise<readonly unknown[]>
  /** All that a question finds, in any order. */
  var searchOrdinals: (question: Question) => Promise<readonly number[]>
}
