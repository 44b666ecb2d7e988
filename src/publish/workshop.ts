import { MessageChannel, type TransferListItem } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import type { SimilarityResult } from '../relate/find-similar.ts'
import type { IndexFiles } from '../search/write/write-index.ts'
import { type IndexOrder, openIndex } from './index-data.ts'
import { openSimilar, type SimilarOrder } from './similar-articles.ts'
import type { FolderListing } from './output/folder-listing.ts'
import type { TakeOverTask } from './output/take-over.ts'
import type { ReadingRoom } from './reading/read-slots.ts'
import { folderCache, type Shelf } from './reading/folder-cache.ts'
import { readBatch } from './reading/read-batch.ts'
import type { ReadingCache } from './reading/reading-cache.ts'
import type { OrderedTask, SiteTask } from './site-worker.ts'

/** Where the work of a build that can be done apart from the rest is done. */
export interface Workshop extends ReadingRoom {
  /** As the function of that name does, of what was read here, and so does the other. */
  readonly openIndex: (batches: readonly string[]) => Ordered<IndexOrder, IndexFiles>
  readonly openSimilar: (batches: readonly string[]) => Ordered<SimilarOrder, readonly (readonly SimilarityResult[])[]>
}

/** Goes on with what was begun without the order of the articles; to be called once. */
export type Ordered<Order, Result> = (order: Order) => Promise<Result>

/** In this thread. */
export function ownWorkshop(cache: ReadingCache): Workshop {
  return {
    cache,
    readBatch: (task) => readBatch(task, cache),
    openIndex: (batches) => later(openIndex(batches, cache)),
    openSimilar: (batches) => later(openSimilar(batches, cache)),
  }
}

function later<Order, Result>(make: (order: Order) => Result): Ordered<Order, Result> {
  return async (order) => make(order)
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
  const pool = new Tinypool({
    filename: worker,
    minThreads: 0,
    maxThreads: threads,

    resourceLimits: ROOMY,
  })
  // The pool hands back what the worker's default export answers to a task of this kind.
  const run = <T>(task: SiteTask, transferList: readonly TransferListItem[] = []) =>
    pool.run(task, { transferList }) as Promise<T>
  const runInOrder = <Order, T>(task: OrderedTask): Ordered<Order, T> => {
    const { port1: here, port2: order } = new MessageChannel()
    const end = run<T>({ ...task, order, shelf }, [order])
    // Whoever gives the order hears of it; where that is not given, the thread ends with the pool.
    end.catch(() => undefined)
    return (value) => {
      here.postMessage(value, [])
      return end
    }
  }
  return {
    cache: folderCache(shelf),
    readBatch: (task) => run<readonly string[]>({ kind: 'read', task, shelf }),
    openIndex: (batches) => runInOrder<IndexOrder, IndexFiles>({ kind: 'index', batches }),
    openSimilar: (batches) =>
      runInOrder<SimilarOrder, readonly (readonly SimilarityResult[])[]>({ kind: 'similar', batches }),
    listFolder: (folder) => run<FolderListing>({ kind: 'list', folder }),
    takeOver: (task) => run<void>({ kind: 'take-over', task }),
    close: () => pool.destroy(),
  }
}
