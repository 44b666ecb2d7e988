import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import { type BatchTask, parseBatch } from '../cache/parse-batch.ts'
import type { SeedCache } from '../cache/seed-cache.ts'
import { buildIndex, type IndexTask } from './build-index.ts'
import { findSimilarArticles, type SimilarityTask } from './find-similar-articles.ts'

/** The parts of a build that can run in other threads. All of them read and write parsed seeds in one cache. */
export interface BuildWorkers {
  readonly cache: SeedCache
  readonly parseBatch: (task: BatchTask) => Promise<string>
  readonly buildIndex: (task: IndexTask) => Promise<IndexFiles>
  readonly findSimilar: (task: SimilarityTask) => Promise<readonly (readonly SimilarityResult[])[]>
}

/** Runs everything in this thread. */
export function inlineWorkers(cache: SeedCache): BuildWorkers {
  return {
    cache,
    parseBatch: (task) => parseBatch(task, cache),
    buildIndex: async (task) => buildIndex(task, cache),
    findSimilar: async (task) => findSimilarArticles(task, cache),
  }
}
