import type { Similar } from '../relate/similar.ts'
import { type IndexData, type IndexTask, makeIndex } from './index-data.ts'
import { findSimilarArticles, type SimilarTask } from './similar-articles.ts'
import { type FolderListing, listFolder } from './output/folder-listing.ts'
import { takeOver, type TakeOverTask } from './output/take-over.ts'
import { type BatchTask, readBatch } from './reading/read-batch.ts'
import { folderCache, type Shelf } from './reading/folder-cache.ts'

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
      return makeIndex(asked.task, folderCache(asked.shelf))
    case 'similar':
      return findSimilarArticles(asked.task, folderCache(asked.shelf))
    case 'list':
      return listFolder(asked.folder)
    case 'take-over':
      return takeOver(asked.task)
    default:
      return asked satisfies never
  }
}
