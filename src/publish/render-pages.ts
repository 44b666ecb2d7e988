import { Tinypool } from 'tinypool'
import type { PageTask } from './pages/page-tasks.ts'
import type { PageBatch, PageSite } from './page-worker.ts'
import type { Written } from './output/write-files.ts'

/** A page leaves much behind that nobody needs: the more of it fits, the less often it is cleared away. */
const ROOMY = { maxYoungGenerationSizeMb: 64 }
/** Pages that a worker takes at a time: many enough to hide the hand-over, few enough to share the work evenly. */
const BATCH_PAGES = 250
/** So many are rendered here by the time that threads have started, loaded what renders, and run it warm. */
const FEW_PAGES = 500

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

type RenderBatch = (batch: PageBatch) => Promise<Written>

/** Those who render batches: threads, or this one. */
interface Crew {
  readonly render: RenderBatch
  /** How many batches may be on their way. */
  readonly most: number
  readonly dismiss: () => Promise<void>
}

/**
 * Renders and writes pages, a few in this thread and many in others; `onPages` is told how many pages are written,
 * after each batch.
 */
export async function renderPages(
  { worker, threads: most }: PageThreads,
  site: PageSite,
  pages: readonly PageTask[],
  files: ArticleFiles,
  onPages?: (done: number) => void,
): Promise<Written> {
  const written = { count: 0, bytes: 0 }
  if (pages.length === 0) return written
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH_PAGES) }, (_, index) =>
    pages.slice(index * BATCH_PAGES, (index + 1) * BATCH_PAGES),
  )
  const crew = pages.length > FEW_PAGES ? threadCrew(worker, Math.min(most, batches.length)) : await ownCrew(worker)
  let done = 0
  const waiting = batches.values()

  async function handOver() {
    for (const batch of waiting) {
      const { count, bytes } = await crew.render(toBatch(site, batch, files))
      written.count += count
      written.bytes += bytes
      done += batch.length
      onPages?.(done)
    }
  }

  try {
    await Promise.all(Array.from({ length: crew.most }, handOver))
    return written
  } finally {
    await crew.dismiss()
  }
}

/**
 * What renders pages in this thread. It can be loaded ahead, while the thread has nothing else to do: a module is
 * loaded once. `worker` is the address of a compiled `page-worker.ts`.
 */
export async function loadRenderer(worker: string): Promise<RenderBatch> {
  // Its address says what it is.
  const module = (await import(/* @vite-ignore */ worker)) as { readonly default: RenderBatch }
  return module.default
}

async function ownCrew(worker: string): Promise<Crew> {
  return { render: await loadRenderer(worker), most: 1, dismiss: async () => {} }
}

function threadCrew(worker: string, threads: number): Crew {
  const pool = new Tinypool({ filename: worker, minThreads: threads, maxThreads: threads, resourceLimits: ROOMY })
  return {
    // The pool hands back what the worker's default export answers.
    render: async (batch): Promise<Written> => await pool.run(batch),
    // One batch more than there are threads: none waits for its next, and few are in memory.
    most: threads + 1,
    dismiss: () => pool.destroy(),
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
