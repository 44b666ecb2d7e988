import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import type { BatchTask, ParsedBatch } from '../cache/seed-batch.ts'
import type { CacheLocation, SeedCache } from '../cache/seed-cache.ts'
import type { RenderedBatch } from '../pages/page-failures.ts'
import type { PictureCache } from '../pictures/picture-cache.ts'
import type { PageBatch } from '../pages/page-task.ts'
import type { IndexTask, SimilarityTask } from './term-tasks.ts'

/** The parts of a build that can run in other threads. All of them read and write parsed seeds in one cache. */
export interface BuildWorkers {
  readonly cache: SeedCache
  readonly pictureCache: PictureCache
  readonly threads: number
  /** Returns one cached batch, unless a seed could not be parsed with the others. */
  readonly parseBatch: (task: BatchTask) => Promise<readonly ParsedBatch[]>
  readonly buildIndex: (task: IndexTask) => Promise<IndexFiles>
  readonly findSimilar: (task: SimilarityTask) => Promise<readonly (readonly SimilarityResult[])[]>
}

/** Worker threads that also render pages. */
export interface WorkerPool extends BuildWorkers {
  readonly renderPages: (batch: PageBatch) => Promise<RenderedBatch>
  readonly close: () => Promise<void>
}

/** A request from the main thread to a worker. */
export type WorkerRequest =
  | {
      readonly kind: 'parse-batch'
      readonly task: BatchTask
      readonly cache: CacheLocation
      /** Shared memory for the index of the seed that is being parsed. */
      readonly progress: Int32Array
    }
  | { readonly kind: 'build-index'; readonly task: IndexTask; readonly cache: CacheLocation }
  | { readonly kind: 'find-similar'; readonly task: SimilarityTask; readonly cache: CacheLocation }
  | { readonly kind: 'render-pages'; readonly task: PageBatch }
