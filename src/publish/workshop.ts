import { Tinypool } from 'tinypool'
import { type IndexData, type IndexTask, makeIndex } from './index-data.ts'
import type { EncodedBatch } from './reading/batch.ts'
import { type BatchTask, readBatch } from './reading/read-batch.ts'
import type { ReadingCache } from './reading/reading-cache.ts'
import type { SiteTask, TakeOverTask } from './site-worker.ts'

/** Where the work of a build that can be done apart from the rest is done. */
export interface Workshop {
  readonly readBatch: (task: BatchTask) => Promise<EncodedBatch>
  readonly makeIndex: (task: IndexTask) => Promise<IndexData>
}

/** In this thread. */
export function ownWorkshop(cache: ReadingCache): Workshop {
  return { readBatch: (task) => readBatch(task, cache), makeIndex: async (task) => makeIndex(task) }
}

/** What is read leaves much behind that nobody needs: the more of it fits, the less often it is cleared away. */
const ROOMY = { maxYoungGenerationSizeMb: 64 }

/** Threads of a build; they end when it closes. */
export interface ThreadWorkshop extends Workshop {
  readonly takeOver: (task: TakeOverTask) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * In at most so many threads. `worker` is the address of a compiled `site-worker.ts`; what was
 * read is kept in `cacheFolder`.
 */
export function threadWorkshop(worker: string, cacheFolder: string, threads: number): ThreadWorkshop {
  const pool = new Tinypool({ filename: worker, minThreads: 0, maxThreads: threads, resourceLimits: ROOMY })
  // The pool hands back what the worker's default export answers to a task of this kind.
  const run = <T>(task: SiteTask) => pool.run(task) as Promise<T>
  return {
    readBatch: (task) => run<EncodedBatch>({ kind: 'read', task, cacheFolder }),
    makeIndex: (task) => run<IndexData>({ kind: 'index', task }),
    takeOver: (task) => run<void>({ kind: 'take-over', task }),
    close: () => pool.destroy(),
  }
}
