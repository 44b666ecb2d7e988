import { parseBatch } from '../../src/publish/cache/parse-batch.ts'
import type { SeedCache } from '../../src/publish/cache/seed-cache.ts'
import { buildIndex, findSimilarArticles } from '../../src/publish/workers/term-tasks.ts'
import { createMemoryPictureCache } from './memory-picture-cache.ts'
import type { BuildWorkers } from '../../src/publish/workers/tasks.ts'

/** Runs everything in this thread, for tests that need no threads. */
export function inlineWorkers(cache: SeedCache): BuildWorkers {
  return {
    cache,
    pictureCache: createMemoryPictureCache(),
    threads: 1,
    parseBatch: async (task) => [await parseBatch(task, cache)],
    buildIndex: async (task) => buildIndex(task, cache),
    findSimilar: async (task) => findSimilarArticles(task, cache),
  }
}
