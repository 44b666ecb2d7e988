import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { lazy } from '../archive/lazy.ts'
import { printFindings } from '../ingest/print-findings.ts'
import { bundleApp, type Place } from './app-bundle.ts'
import { buildSite, isBroken, type Site } from './build-site.ts'
import { forgetEditions, recallEdition } from './output/edition-memory.ts'
import { type Progress, showProgress } from './output/progress.ts'
import { forgetUnused } from './reading/folder-cache.ts'
import { printProfile, printTable, stopwatch } from './stopwatch.ts'
import { type ThreadWorkshop, threadWorkshop } from './workshop.ts'

export interface PublishPlace extends Place {
  /** Where what was read and written is remembered between builds. */
  readonly cacheFolder: string
}

/** The station of a build that a person waits for. */
interface Watcher extends Pick<Progress, 'count'> {
  readonly begin: (stage: string) => void
}

/** Writes what was built. */
interface Publisher {
  /** Makes ready what needs nothing of the archive, while this thread has nothing else to do; again does nothing. */
  readonly prepare: () => void
  /** Gives a sentence for each thing to tell. */
  readonly write: (site: Site, watcher: Watcher) => Promise<readonly string[]>
}

const OPTIONS = {
  outDir: { type: 'string', default: 'dist' },
  /** One file in place of a folder. */
  single: { type: 'boolean', default: false },
  outFile: { type: 'string', default: 'archive.html' },
  /** As many as there are processors, unless it is said otherwise. */
  threads: { type: 'string', default: String(availableParallelism()) },
  profile: { type: 'boolean', default: false },
  /** Takes the profile as JSON, for benchmarks. */
  profileFile: { type: 'string' },
} as const

/** What `npm run build` and `npm run build:single` do, with the arguments behind `--`; gives the exit code. */
export async function publish(args: readonly string[], place: PublishPlace): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const seeds = resolve(place.projectRoot, process.env['SEEDS'] ?? 'seeds')
  const watch = stopwatch()
  const progress = showProgress(process.stderr)
  const begin = (stage: string) => {
    watch.start(stage)
    progress.stage(stage)
  }
  const threadCount = Math.max(1, Number.parseInt(values.threads, 10) || 1)
  const shelf = { folder: join(place.cacheFolder, 'readings'), program: basename(place.folder) }
  const threads = threadWorkshop(workerIn(place, 'site-worker'), shelf, threadCount)
  try {
    const publisher = values.single
      ? toFile(resolve(place.projectRoot, values.outFile), place)
      : toFolder(resolve(place.projectRoot, values.outDir), place, threads, threadCount)
    const onRead: Progress['count'] = (done, total) => {
      // From the first batch on, this thread waits for the others.
      publisher.prepare()
      progress.count(done, total)
    }
    const site = await buildSite(seeds, { workshop: threads, onStage: begin, onRead })
    progress.end()
    process.stdout.write(`${printFindings(site.report)}\n`)
    if (isBroken(site)) throw new BrokenSeedsError()
    const told = await publisher.write(site, { begin, count: progress.count })
    progress.end()
    forgetUnused(shelf)
    const profile = watch.stop()
    if (values.profileFile !== undefined) writeFileSync(values.profileFile, JSON.stringify(profile))
    const times = values.profile ? printTable(profile) : printProfile(profile)
    process.stdout.write(`${[...told, times].join('\n')}\n`)
    return 0
  } catch (error) {
    progress.end()
    process.stderr.write(`${explain(error)}\n`)
    return 1
  } finally {
    await threads.close()
  }
}

function toFolder(outDir: string, place: PublishPlace, threads: ThreadWorkshop, threadCount: number): Publisher {
  const pageWorker = workerIn(place, 'page-worker')
  // Another thread does this, and it may take long.
  const bundled = bundleApp(place)
  // Its files are listed while the seeds are read, and not before: the threads take up what comes first.
  const recall = lazy(() => recallEdition(outDir, place.cacheFolder, threads.listFolder))
  // A module is loaded once.
  const loadWriter = async () => {
    const [writer, { loadRenderer }] = await Promise.all([import('./write-edition.ts'), import('./render-pages.ts')])
    // Most builds have few pages to render, which is done in this thread.
    await loadRenderer(pageWorker)
    return writer
  }
  const prepare = () => void Promise.all([recall(), loadWriter()]).catch(() => undefined)
  // Whoever waits for it hears of it; until then what is wrong with the seeds comes first.
  bundled.catch(() => undefined)
  const write: Publisher['write'] = async (site, { begin, count }) => {
    begin('bundle')
    const [memory, app, { writeEdition }] = await Promise.all([recall(), bundled, loadWriter()])
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

function toFile(outFile: string, { projectRoot }: PublishPlace): Publisher {
  const write: Publisher['write'] = async (site, { begin }) => {
    begin('single file')
    // It bundles the app in another way, with a bundler that a build of a folder can most often do without.
    const { buildSingle } = await import('./single/build-single.ts')
    const { bytes, warnings } = await buildSingle({ site, projectRoot, outFile })
    const file = relative(process.cwd(), outFile)
    return [...warnings, `${site.articles.length} articles in one file, ${megabytes(bytes)}, written to ${file}`]
  }
  return { prepare: () => undefined, write }
}

function workerIn({ folder }: Place, name: string): string {
  return pathToFileURL(join(folder, `${name}.mjs`)).href
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

class BrokenSeedsError extends Error {
  override readonly name = 'BrokenSeedsError'

  constructor() {
    super('The archive was not built: mend the errors above, or set "onError: skip" in archive.yaml.')
  }
}

/** Errors that a person can mend say how; of others, those who mend the program need all that is known. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return MENDABLE.has(error.name) ? error.message : (error.stack ?? error.message)
}

const MENDABLE: ReadonlySet<string> = new Set(['BrokenSeedsError', 'OccupiedFolderError', 'SeedsFolderError'])
