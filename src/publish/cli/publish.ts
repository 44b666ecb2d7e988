import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import { buildSite, isBroken } from '../build-site.ts'
import { type Progress, showProgress } from './progress.ts'
import { type PublishPlace, toFile, toFolder, workerIn } from '../publisher.ts'
import { forgetUnused } from '../reading/folder-cache.ts'
import { printProfile, printTable, stopwatch } from './stopwatch.ts'
import { threadWorkshop } from '../workshop.ts'

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
