import type { SiteFile, WriteStats } from '../output/write-files.ts'
import type { Finding } from '../../archive/files/report.ts'
import { PageFailures, type RenderedBatch } from './page-failures.ts'
import type { PageBatch, PageTarget, PageTask } from './page-task.ts'

/** Enough pages to hide the cost of a message to a thread, few enough to divide the work evenly. */
const BATCH_PAGES = 250

export interface PageRendering {
  readonly target: PageTarget
  /** The data files that are still to be written, by path; each is written with the pages that show it. */
  readonly pageData: ReadonlyMap<string, () => SiteFile[1]>
  readonly workers: { readonly threads: number; readonly renderPages: (batch: PageBatch) => Promise<RenderedBatch> }
  /** Receives the number of pages written so far, after each batch. */
  readonly onCount: (done: number, total: number) => void
}

/**
 * Renders and writes pages in worker threads. Throws PageFailures if pages of articles could not be rendered. If a batch
 * fails, throws its error after all threads have stopped writing.
 */
export async function renderPages(pages: readonly PageTask[], rendering: PageRendering): Promise<WriteStats> {
  const { target, pageData, workers, onCount } = rendering
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH_PAGES) }, (_, index) =>
    pages.slice(index * BATCH_PAGES, (index + 1) * BATCH_PAGES),
  )
  const written = { count: 0, bytes: 0 }
  const failed: Finding[] = []
  let done = 0
  let hasFailed = false
  const queue = batches.values()

  async function renderQueued(): Promise<void> {
    for (const batch of queue) {
      if (hasFailed) return
      const dataFiles = batch.flatMap(({ articleFile }): readonly SiteFile[] => {
        const content = articleFile === null ? undefined : pageData.get(articleFile)
        return articleFile === null || content === undefined ? [] : [[articleFile, content()]]
      })
      const { count, bytes, failures } = await workers
        .renderPages({ target, pages: batch, dataFiles })
        .catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      written.count += count
      written.bytes += bytes
      failed.push(...failures)
      done += batch.length
      onCount(done, pages.length)
    }
  }

  // One batch more than there are threads, so that no thread waits, and few batches are in memory.
  const outcomes = await Promise.allSettled(Array.from({ length: workers.threads + 1 }, renderQueued))
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  if (failed.length > 0) throw new PageFailures(failed)
  return written
}
