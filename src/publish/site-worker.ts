import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { SimilarityResult } from '../relate/find-similar.ts'
import type { IndexFiles } from '../search/write/write-index.ts'
import { openIndex } from './index-data.ts'
import { openSimilar } from './similar-articles.ts'
import { type FolderListing, listFolder } from './output/folder-listing.ts'
import { takeOver, type TakeOverTask } from './output/take-over.ts'
import { type BatchTask, readBatch } from './reading/read-batch.ts'
import { folderCache, type Shelf } from './reading/folder-cache.ts'

/** What the threads of a build are asked to do before there are pages. */
export type SiteTask =
  | { readonly kind: 'read'; readonly task: BatchTask; readonly shelf: Shelf }
  | (OrderedTask & { readonly order: MessagePort; readonly shelf: Shelf })
  | { readonly kind: 'list'; readonly folder: string }
  | { readonly kind: 'take-over'; readonly task: TakeOverTask }

/**
 * What is made of batches, by their keys in the cache, in two steps: the second when a message comes that tells the order
 * of their articles.
 */
export type OrderedTask =
  | { readonly kind: 'index'; readonly batches: readonly string[] }
  | { readonly kind: 'similar'; readonly batches: readonly string[] }

type Answer = readonly string[] | IndexFiles | readonly (readonly SimilarityResult[])[] | FolderListing | void

/** Runs in a thread; what it answers is of the kind that was asked for. */
export default async function runTask(asked: SiteTask): Promise<Answer> {
  switch (asked.kind) {
    case 'read':
      return await readBatch(asked.task, folderCache(asked.shelf))
    case 'index':
      return await inOrder(openIndex(asked.batches, folderCache(asked.shelf)), asked.order)
    case 'similar':
      return await inOrder(openSimilar(asked.batches, folderCache(asked.shelf)), asked.order)
    case 'list':
      return listFolder(asked.folder)
    case 'take-over':
      return takeOver(asked.task)
    default:
      return asked satisfies never
  }
}

async function inOrder<Order, T>(make: (order: Order) => T, port: MessagePort): Promise<T> {
  // Sent by `threadWorkshop`, which has the types of both.
  const [order] = (await once(port, 'message')) as [Order]
  port.close()
  return make(order)
}
