import { createFolderCache } from '../cache/folder-cache.ts'
import { parseBatch } from '../cache/parse-batch.ts'
import { buildIndex, findSimilarArticles } from './term-tasks.ts'
import type { WorkerRequest } from './tasks.ts'

/** Runs in a worker thread, and answers each request with the result of the requested function. */
export default async function handleRequest(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'parse-batch':
      return await parseBatch(request.task, createFolderCache(request.cache), (index) => {
        Atomics.store(request.progress, 0, index)
      })
    case 'build-index':
      return buildIndex(request.task, createFolderCache(request.cache))
    case 'find-similar':
      return findSimilarArticles(request.task, createFolderCache(request.cache))
    case 'render-pages': {
      // React and the app are loaded only by threads that render pages.
      const { renderBatch } = await import('../pages/render-batch.ts')
      return await renderBatch(request.task)
    }
    default:
      return request satisfies never
  }
}
