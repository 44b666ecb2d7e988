import { Tinypool } from 'tinypool'
import type { PageTask } from './page-tasks.ts'
import type { PageBatch, PageSite } from './page-worker.ts'
import type { Written } from './write-files.ts'

/** A page leaves much behind that nobody needs: the more of it fits, the less often it is cleared away. */
const ROOMY = { maxYoungGenerationSizeMb: 64 }
/** Pages that a worker takes at a time: many enough to hide the hand-over, few enough to share the work evenly. */
const BATCH_PAGES = 250

/** The data files of articles; each is made when it is asked for. */
export interface ArticleFiles {
  readonly textOf: (path: string) => string
  /** Whether the file is still to be written: whoever renders its page then writes it too. */
  readonly isUnwritten: (path: string) => boolean
}

export interface PageThreads {
  /** The address of a compiled `page-worker.ts`. */
  readonly worker: string
  readonly threads: number
}

/**
 * Renders and writes pages; `onPages` is told how many pages are written, after each batch.
 */
export async function renderPages(
  { worker, threads: most }: PageThreads,
  site: PageSite,
  pages: readonly PageTask[],
  files: ArticleFiles,
  onPages?: (done: number) => void,
): Promise<Written> {
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH_PAGES) }, (_, index) =>
    pages.slice(index * BATCH_PAGES, (index + 1) * BATCH_PAGES),
  )
  const threads = Math.min(most, batches.length)
  const pool = new Tinypool({ filename: worker, minThreads: threads, maxThreads: threads, resourceLimits: ROOMY })
  const written = { count: 0, bytes: 0 }
  let done = 0
  const waiting = batches.values()

  async function handOver() {
    for (const batch of waiting) {
      // The pool hands back what the worker's default export answers.
      const { count, bytes }: Written = await pool.run(toBatch(site, batch, files))
      written.count += count
      written.bytes += bytes
      done += batch.length
      onPages?.(done)
    }
  }

  try {
    // One batch more than there are threads is on its way: none waits for its next, and few are in memory.
    await Promise.all(Array.from({ length: threads + 1 }, handOver))
    return written
  } finally {
    await pool.destroy()
  }
}

function toBatch(site: PageSite, pages: readonly PageTask[], { textOf, isUnwritten }: ArticleFiles): PageBatch {
  const paths = pages.flatMap(({ file }) => file ?? [])
  return {
    site,
    pages,
    files: new Map(paths.map((path) => [path, textOf(path)])),
    unwritten: new Set(paths.filter(isUnwritten)),
  }
}
