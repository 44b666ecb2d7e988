import type { IsoDate } from '../../archive/iso-date.ts'
import type { Exclusions, SimilarityResult } from '../../relate/find-similar.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import type { BatchTask } from '../cache/seed-batch.ts'
import type { CacheLocation, SeedCache } from '../cache/seed-cache.ts'
import type { WriteStats } from '../output/write-files.ts'
import type { PageBatch } from '../pages/page-task.ts'

/**
 * Where the words and key terms of each article are, in the order of the archive. Threads exchange these numbers instead
 * of the words, which each thread reads from the cache.
 */
export interface TermLocations {
  /** Keys of the batches in the cache. */
  readonly batches: readonly string[]
  /** For each article, the index of its batch, and its index in that batch. */
  readonly batch: Int32Array
  readonly index: Int32Array
}

export interface IndexTask {
  readonly locations: TermLocations
  /** BCP 47; in the order of the archive, like `facetKeys`. */
  readonly languages: readonly string[]
  /** As `listFacetKeys` returns them. */
  readonly facetKeys: readonly (readonly string[])[]
}

export interface SimilarityTask {
  readonly locations: TermLocations
  /** BCP 47; in the order of the archive, like `dates`. */
  readonly languages: readonly string[]
  readonly dates: readonly (IsoDate | null)[]
  readonly exclusions: Exclusions
}

/** The parts of a build that can run in other threads. All of them read and write parsed seeds in one cache. */
export interface BuildWorkers {
  readonly cache: SeedCache
  readonly parseBatch: (task: BatchTask) => Promise<string>
  readonly buildIndex: (task: IndexTask) => Promise<IndexFiles>
  readonly findSimilar: (task: SimilarityTask) => Promise<readonly (readonly SimilarityResult[])[]>
}

/** Worker threads that also render pages. */
export interface WorkerPool extends BuildWorkers {
  readonly threads: number
  readonly renderPages: (batch: PageBatch) => Promise<WriteStats>
  readonly close: () => Promise<void>
}

/** What the main thread asks of a worker. */
export type WorkerRequest =
  | { readonly kind: 'parse-batch'; readonly task: BatchTask; readonly cache: CacheLocation }
  | { readonly kind: 'build-index'; readonly task: IndexTask; readonly cache: CacheLocation }
  | { readonly kind: 'find-similar'; readonly task: SimilarityTask; readonly cache: CacheLocation }
  | { readonly kind: 'render-pages'; readonly task: PageBatch }
