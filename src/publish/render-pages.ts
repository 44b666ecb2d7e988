import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import type { FileContent } from './data-files.ts'
import type { PageTask } from './page-tasks.ts'
import type { PageBatch, PageSite } from './page-worker.ts'
import type { Written } from './write-files.ts'

/** Pages that a worker takes at a time: many enough to hide the hand-over, few enough to share the work evenly. */
const BATCH_PAGES = 250

/**
 * Renders and writes pages in as many workers as the machine has processors. `worker` is the address of a compiled
 * `page-worker.ts`, `files` are the site's data files.
 */
export async function renderPages(
  worker: string,
  site: PageSite,
  pages: readonly PageTask[],
  files: ReadonlyMap<string, FileContent>,
): Promise<Written> {
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH_PAGES) }, (_, index) =>
    pages.slice(index * BATCH_PAGES, (index + 1) * BATCH_PAGES),
  )
  const threads = Math.min(availableParallelism(), batches.length)
  const pool = new Tinypool({ filename: worker, minThreads: threads, maxThreads: threads })
  try {
    const written = await Promise.all(
      // The pool hands back what the worker's default export answers.
      batches.map((batch): Promise<Written> => pool.run(toBatch(site, batch, files))),
    )
    return {
      count: written.reduce((sum, { count }) => sum + count, 0),
      bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  } finally {
    await pool.destroy()
  }
}

function toBatch(site: PageSite, pages: readonly PageTask[], files: ReadonlyMap<string, FileContent>): PageBatch {
  const own = pages.flatMap(({ file }) => (file === null ? [] : [[file, String(files.get(file) ?? '')] as const]))
  return { site, pages, files: new Map(own) }
}
