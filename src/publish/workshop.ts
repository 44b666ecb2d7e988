import { Tinypool } from 'tinypool'
import type { Similar } from '../relate/similar.ts'
import { type IndexData, type IndexTask, makeIndex } from './index-data.ts'
import { findSimilarArticles, type SimilarTask } from './similar-articles.ts'
import type { FolderListing } from './output/folder-listing.ts'
import type { TakeOverTask } from './output/take-over.ts'
import type { ReadingRoom } from './reading/read-archive.ts'
import { folderCache, type Shelf } from './reading/folder-cache.ts'
import { readBatch } from './reading/read-batch.ts'
import type { ReadingCache } from './reading/reading-cache.ts'
import type { SiteTask } from './site-worker.ts'

/** Where the work of a build that can be done apart from the rest is done. */
export interface Workshop extends ReadingRoom {
  /** Of what was read here, as is the other. */
  readonly makeIndex: (task: IndexTask) => Promise<IndexData>
  readonly findSimilar: (task: SimilarTask) => Promise<readonly (readonly Similar[])[]>
}

/** In this thread. */
export function ownWorkshop(cache: ReadingCache): Workshop {
  return {
    cache,
    readBatch: (task) => readBatch(task, cache),
    makeIndex: async (task) => makeIndex(task, cache),
    findSimilar: async (task) => findSimilarArticles(task, cache),
  }
}

/** What is read leaves much behind that nobody needs: the more of it fits, the less often it is cleared away. */
const ROOMY = { maxYoungGenerationSizeMb: 64 }

/** Threads of a build; they end when it closes. */
export interface ThreadWorkshop extends Workshop {
  /** As folder-listing.ts does. */
  readonly listFolder: (folder: string) => Promise<FolderListing>
  readonly takeOver: (task: TakeOverTask) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * In at most so many threads. `worker` is the address of a compiled `site-worker.ts`; what was read is kept on
 * `shelf`.
 */
export function threadWorkshop(worker: string, shelf: Shelf, threads: number): ThreadWorkshop {
  const pool = new Tinypool({ filename: worker, minThreads: 0, maxThreads: threads, resourceLimits: ROOMY })
  // The pool hands back what the worker's default export answers to a task of this kind.
  const run = <T>(task: SiteTask) => pool.run(task) as Promise<T>
  return {
    cache: folderCache(shelf),
    readBatch: (task) => run<string>({ kind: 'read', task, shelf }),
    makeIndex: (task) => run<IndexData>({ kind: 'index', task, shelf }),
    findSimilar: (task) => run<readonly (readonly Similar[])[]>({ kind: 'similar', task, shelf }),
    listFolder: (folder) => run<FolderListing>({ kind: 'list', folder }),
    takeOver: (task) => run<void>({ kind: 'take-over', task }),
    close: () => pool.destroy(),
  }
}
