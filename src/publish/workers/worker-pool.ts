import type { ResourceLimits } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import { createFolderCache } from '../cache/folder-cache.ts'
import type { ParsedBatch } from '../cache/seed-batch.ts'
import type { CacheLocation } from '../cache/seed-cache.ts'
import type { RenderedBatch } from '../pages/page-failures.ts'
import { createPictureCache } from '../pictures/picture-cache.ts'
import { parseWatched, TIME_BUDGET, type TimeBudget } from './parse-watched.ts'
import type { WorkerPool, WorkerRequest } from './tasks.ts'

/** Parsing and rendering leave much garbage: with more room for it, collections are rarer. */
const RESOURCE_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 64 }

export interface WorkerPoolOptions {
  /** The URL of the compiled `worker.ts`. */
  readonly worker: string
  readonly cache: CacheLocation
  /** The folder of converted pictures. */
  readonly pictures: string
  readonly threads: number
  /** How long a thread waits for its next task before it ends. */
  readonly idleMs?: number
  readonly budget?: TimeBudget
  /** Without them, Node limits the memory of a thread. */
  readonly resourceLimits?: ResourceLimits
}

export function openWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const {
    worker,
    cache,
    pictures,
    threads,
    idleMs = 0,
    budget = TIME_BUDGET,
    resourceLimits = RESOURCE_LIMITS,
  } = options
  const pool = new Tinypool({
    filename: worker,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits,
  })
  // `handleRequest` answers each kind of request with the type that is named here.
  const run = <Result>(request: WorkerRequest, signal?: AbortSignal) =>
    pool.run(request, signal === undefined ? {} : { signal }) as Promise<Result>
  return {
    threads,
    cache: createFolderCache(cache),
    pictureCache: createPictureCache(pictures),
    parseBatch: (batch) =>
      parseWatched(
        batch,
        (task, progress, signal) => run<ParsedBatch>({ kind: 'parse-batch', task, cache, progress }, signal),
        budget,
      ),
    buildIndex: (task) => run<IndexFiles>({ kind: 'build-index', task, cache }),
    findSimilar: (task) => run<readonly (readonly SimilarityResult[])[]>({ kind: 'find-similar', task, cache }),
    renderPages: (task) => run<RenderedBatch>({ kind: 'render-pages', task }),
    close: () => pool.destroy(),
  }
}
