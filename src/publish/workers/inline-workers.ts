import { parseBatch } from '../cache/parse-batch.ts'
import type { SeedCache } from '../cache/seed-cache.ts'
import { buildIndex, findSimilarArticles } from './term-tasks.ts'
import type { BuildWorkers } from './tasks.ts'

/** Runs everything in this thread. */
export function inlineWorkers(cache: SeedCache): BuildWorkers {
  return {
    cache,
    parseBatch: async (task) => [await parseBatch(task, cache)],
    buildIndex: async (task) => buildIndex(task, cache),
    findSimilar: async (task) => findSimilarArticles(task, cache),
  }
}
