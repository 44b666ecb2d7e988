import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleApp, type Place } from './app-bundle/app-bundle.ts'
import type { Site } from './build-site.ts'
import { forgetEditions, recallEdition } from './output/edition-memory.ts'
import type { Progress } from './cli/progress.ts'
import type { ThreadWorkshop } from './workshop.ts'

export interface PublishPlace extends Place {
  /** Where what was read and written is remembered between builds. */
  readonly cacheFolder: string
}

/** The station of a build that a person waits for. */
interface Watcher extends Pick<Progress, 'count'> {
  readonly begin: (stage: string) => void
}

/** Writes what was built. */
export interface Publisher {
  /** Makes ready what needs nothing of the archive, while this thread has nothing else to do; again does nothing. */
  readonly prepare: () => void
  /** Gives a sentence for each thing to tell. */
  readonly write: (site: Site, watcher: Watcher) => Promise<readonly string[]>
}

/** Writes a folder. */
export function toFolder(outDir: string, place: PublishPlace, threads: ThreadWorkshop, threadCount: number): Publisher {
  const pageWorker = workerIn(place, 'page-worker')
  // Others do this, and it may take long: the spare's files are listed by the first thread of those that read.
  const bundled = bundleApp(place)
  const recalled = recallEdition(outDir, place.cacheFolder, threads.listFolder)
  // A module is loaded once.
  const loadWriter = async () => {
    const [writer, { loadRenderer }] = await Promise.all([import('./write-edition.ts'), import('./render-pages.ts')])
    // Most builds have few pages to render, which is done in this thread.
    await loadRenderer(pageWorker)
    return writer
  }
  const prepare = () => void loadWriter().catch(() => undefined)
  // Whoever waits for them hears of it; until then what is wrong with the seeds comes first.
  for (const begun of [bundled, recalled]) begun.catch(() => undefined)
  const write: Publisher['write'] = async (site, { begin, count }) => {
    begin('bundle')
    const [memory, app, { writeEdition }] = await Promise.all([recalled, bundled, loadWriter()])
    const edition = await writeEdition({
      site,
      app,
      memory,
      pageWorker,
      threadCount,
      program: basename(place.folder),
      takeOver: threads.takeOver,
      onStage: begin,
      onPages: count,
    })
    forgetEditions(place.cacheFolder)
    return [
      ...edition.notes,
      `${site.articles.length} articles in ${edition.count} files, ${megabytes(edition.bytes)}, ` +
        `written to ${relative(process.cwd(), outDir)}`,
    ]
  }
  return { prepare, write }
}

/** Writes one file. */
export function toFile(outFile: string, { projectRoot }: PublishPlace): Publisher {
  const write: Publisher['write'] = async (site, { begin }) => {
    begin('single file')
    // It bundles the app in another way, with a bundler that a build of a folder can most often do without.
    const { buildSingle } = await import('./single-file/build-single.ts')
    const { bytes, warnings } = await buildSingle({ site, projectRoot, outFile })
    const file = relative(process.cwd(), outFile)
    return [...warnings, `${site.articles.length} articles in one file, ${megabytes(bytes)}, written to ${file}`]
  }
  return { prepare: () => undefined, write }
}

/** The address of a worker of the compiled program. */
export function workerIn({ folder }: Place, name: string): string {
  return pathToFileURL(join(folder, `${name}.mjs`)).href
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
