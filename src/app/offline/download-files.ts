import { addTotals } from '../../archive/files/offline-sizes.ts'
import { DataError } from '../data/data-error.ts'
import { type DownloadPlan, fetchManifest, type PlannedFile } from './download-plan.ts'
import type { Progress } from './download-state.ts'
import { fetchFile } from './fetch-file.ts'
import type { OfflineStore } from './offline-store.ts'

/** Over HTTP/1.1, a browser opens six connections to a server. Two remain for the pages that the reader opens. */
const CONCURRENCY = 4

export type DownloadOutcome =
  | { readonly kind: 'complete' }
  /** The archive was published again, so the plan is no longer valid. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'missing'; readonly files: number }

export interface DownloadOptions {
  readonly root: URL
  readonly plan: DownloadPlan
  /** The files of the plan to download. */
  readonly files: readonly PlannedFile[]
  readonly store: OfflineStore
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Stores the given files of a plan that are not stored yet. Files that the server does not have are counted and skipped.
 * Rejects with a DataError if the server does not answer, with the error of the store, or with the reason of `signal`.
 */
export async function downloadFiles(options: DownloadOptions): Promise<DownloadOutcome> {
  const { root, plan, files, store, signal, onProgress } = options
  const [stored, matchVisited] = await Promise.all([store.list(), store.openVisited()])
  const queue = files.filter(({ url }) => !stored.has(url)).values()
  let progress = measureProgress(plan, stored)
  let missing = 0
  let isReplaced = false
  let hasFailed = false
  onProgress(progress)

  async function download({ url, bytes }: PlannedFile): Promise<void> {
    try {
      const path = url.slice(root.href.length)
      await store.put(url, (await matchVisited(url)) ?? (await fetchFile(path, root, signal)))
    } catch (error) {
      if (!(error instanceof DataError) || !error.isMissing) {
        hasFailed = true
        throw error
      }
      missing += 1
      if (missing === 1) isReplaced = (await fetchManifest(root, signal)) !== plan.manifest
      return
    }
    progress = { ...progress, done: addTotals(progress.done, { files: 1, bytes }) }
    onProgress(progress)
  }

  async function work(): Promise<void> {
    for (const file of queue) {
      if (isReplaced || hasFailed) return
      signal.throwIfAborted()
      await download(file)
    }
  }

  // Waits for all downloads, even if one fails.
  const results = await Promise.allSettled(Array.from({ length: CONCURRENCY }, work))
  for (const result of results) if (result.status === 'rejected') throw result.reason
  if (isReplaced) return { kind: 'replaced' }
  return missing === 0 ? { kind: 'complete' } : { kind: 'missing', files: missing }
}

/** `stored` has the URLs of stored files. */
export function measureProgress({ text, pictures, total }: DownloadPlan, stored: ReadonlySet<string>): Progress {
  const done = [...text, ...(pictures?.files ?? [])].filter(({ url }) => stored.has(url))
  return { done: { files: done.length, bytes: done.reduce((sum, { bytes }) => sum + bytes, 0) }, total }
}
