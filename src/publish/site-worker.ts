import { type IndexData, type IndexTask, makeIndex } from './index-data.ts'
import type { EncodedBatch } from './reading/batch.ts'
import { takeOver } from './output/take-over.ts'
import { type BatchTask, readBatch } from './reading/read-batch.ts'
import { folderCache } from './reading/reading-cache.ts'

/** What the threads of a build are asked to do before there are pages. */
export type SiteTask =
  | { readonly kind: 'read'; readonly task: BatchTask; readonly cacheFolder: string }
  | { readonly kind: 'index'; readonly task: IndexTask }
  | { readonly kind: 'take-over'; readonly task: TakeOverTask }

export interface TakeOverTask {
  readonly from: string
  readonly to: string
  readonly paths: readonly string[]
}

/** Runs in a thread; what it answers is of the kind that was asked for. */
export default async function runTask(asked: SiteTask): Promise<EncodedBatch | IndexData | void> {
  switch (asked.kind) {
    case 'read':
      return await readBatch(asked.task, folderCache(asked.cacheFolder))
    case 'index':
      return makeIndex(asked.task)
    case 'take-over':
      return takeOver(asked.task.from, asked.task.to, asked.task.paths)
    default:
      return asked satisfies never
  }
}
