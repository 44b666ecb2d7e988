import { type BatchTask, parseBatch } from '../cache/parse-batch.ts'
import { type CacheLocation, folderCache } from '../cache/folder-cache.ts'
import type { PageBatch } from '../pages/render-batch.ts'
import { buildIndex, type IndexTask } from './build-index.ts'
import { findSimilarArticles, type SimilarityTask } from './find-similar-articles.ts'

/** What the main thread asks of a worker. */
export type WorkerRequest =
  | { readonly kind: 'parse-batch'; readonly task: BatchTask; readonly cache: CacheLocation }
  | { readonly kind: 'build-index'; readonly task: IndexTask; readonly cache: CacheLocation }
  | { readonly kind: 'find-similar'; readonly task: SimilarityTask; readonly cache: CacheLocation }
  | { readonly kind: 'render-pages'; readonly task: PageBatch }

/** Runs in a worker thread, and answers with the result of the function that the request names. */
export default async function handleRequest(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'parse-batch':
      return await parseBatch(request.task, folderCache(request.cache))
    case 'build-index':
      return buildIndex(request.task, folderCache(request.cache))
    case 'find-similar':
      return findSimilarArticles(request.task, folderCache(request.cache))
    case 'render-pages': {
      // React and the app are loaded only by threads that render pages.
      const { renderBatch } = await import('../pages/render-batch.ts')
      return await renderBatch(request.task)
    }
    default:
      return request satisfies never
  }
}
