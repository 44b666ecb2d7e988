import type { Similar } from '../relate/similar.ts'
import type { IndexData } from './index-data.ts'
import { type IndexTask, makeKeptIndex } from './kept-index.ts'
import { findKeptSimilar, type SimilarTask } from './kept-similar.ts'
import { type FolderListing, listFolder } from './output/folder-listing.ts'
import { takeOver, type TakeOverTask } from './output/take-over.ts'
import { type BatchTask, readBatch } from './reading/read-batch.ts'
import { folderCache, type Shelf } from './reading/reading-cache.ts'

/** What the threads of a build are asked to do before there are pages. */
export type SiteTask =
  | { readonly kind: 'read'; readonly task: BatchTask; readonly shelf: Shelf }
  | { readonly kind: 'index'; readonly task: IndexTask; readonly shelf: Shelf }
  | { readonly kind: 'similar'; readonly task: SimilarTask; readonly shelf: Shelf }
  | { readonly kind: 'list'; readonly folder: string }
  | { readonly kind: 'take-over'; readonly task: TakeOverTask }

type Answer = string | IndexData | readonly (readonly Similar[])[] | FolderListing | void

/** Runs in a thread; what it answers is of the kind that was asked for. */
export default async function runTask(asked: SiteTask): Promise<Answer> {
  switch (asked.kind) {
    case 'read':
      return await readBatch(asked.task, folderCache(asked.shelf))
    case 'index':
      return makeKeptIndex(asked.task, folderCache(asked.shelf))
    case 'similar':
      return findKeptSimilar(asked.task, folderCache(asked.shelf))
    case 'list':
      return listFolder(asked.folder)
    case 'take-over':
      return takeOver(asked.task)
    default:
      return asked satisfies never
  }
}
