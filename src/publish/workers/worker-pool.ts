import { Tinypool } from 'tinypool'
import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import { createFolderCache } from '../cache/folder-cache.ts'
import type { ParsedBatch } from '../cache/seed-batch.ts'
import type { CacheLocation } from '../cache/seed-cache.ts'
import type { WriteStats } from '../output/write-files.ts'
import type { WorkerPool, WorkerRequest } from './tasks.ts'

/** Parsing and rendering leave much garbage: with more room for it, collections are rarer. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 64 }

/** `worker` is the URL of the compiled `worker.ts`. */
export function openWorkerPool(worker: string, cache: CacheLocation, threads: number): WorkerPool {
  const pool = new Tinypool({ filename: worker, minThreads: 0, maxThreads: threads, resourceLimits: RESOURCE_LIMITS })
  // `handleRequest` answers each kind of request with the type that is named here.
  const run = <Result>(request: WorkerRequest) => pool.run(request) as Promise<Result>
  return {
    threads,
    cache: createFolderCache(cache),
    parseBatch: (task) => run<ParsedBatch>({ kind: 'parse-batch', task, cache }),
    buildIndex: (task) => run<IndexFiles>({ kind: 'build-index', task, cache }),
    findSimilar: (task) => run<readonly (readonly SimilarityResult[])[]>({ kind: 'find-similar', task, cache }),
    renderPages: (task) => run<WriteStats>({ kind: 'render-pages', task }),
    close: () => pool.destroy(),
  }
}
