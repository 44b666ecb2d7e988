import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Finding } from '../../archive/files/report.ts'
import { UserError } from '../../archive/user-error.ts'
import { formatCount, printFindings } from '../../ingest/diagnostics/print-findings.ts'
import { bundleApp, type CachedApp, type ProgramPaths } from '../app-bundle/app-bundle.ts'
import type { BuildProgress } from '../build-progress.ts'
import { buildSite, type PublishOptions, publishSite } from '../build.ts'
import { hasBlockingErrors, type Site } from '../site.ts'
import { describeError } from '../terminal/describe-error.ts'
import { ignoreOutputErrors, printLines } from '../terminal/print.ts'
import { PageFailures } from '../pages/page-failures.ts'
import { openWorkerPool } from '../workers/worker-pool.ts'
import { openCacheFolder } from '../cache/open-cache-folder.ts'
import { refuseNestedFolders } from './refuse-nested-folders.ts'
import { refuseOtherFile } from './refuse-other-file.ts'
import { formatProfile, formatProfileTable, startProfile } from './build-profile.ts'
import { showProgress } from './terminal-progress.ts'

const OPTIONS = {
  outDir: { type: 'string', default: 'dist' },
  /** True to write one file instead of a folder. */
  single: { type: 'boolean', default: false },
  outFile: { type: 'string', default: 'archive.html' },
  threads: { type: 'string', default: String(availableParallelism()) },
  profile: { type: 'boolean', default: false },
  /** A file for the profile as JSON, which benchmarks read. */
  profileFile: { type: 'string' },
} as const

/** Runs `npm run build` and `npm run build:single` with the arguments after `--`. Returns the exit code. */
export async function runBuild(args: readonly string[], paths: ProgramPaths): Promise<number> {
  ignoreOutputErrors()
  try {
    printLines('stdout', await build(parseOptions(args), paths))
    return 0
  } catch (error) {
    printLines('stderr', describeError(error))
    return 1
  }
}

type Options = ReturnType<typeof parseOptions>

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message.replaceAll('\n', ' '), { cause: error }) : error
  }
}

/** Returns the lines of the summary. */
async function build(values: Options, paths: ProgramPaths): Promise<readonly string[]> {
  const seeds = resolve(paths.projectRoot, process.env['SEEDS'] || 'seeds')
  const program = basename(paths.programFolder)
  const terminal = showProgress()
  const profile = startProfile()
  const progress: BuildProgress = {
    startStep(step) {
      profile.startStep(step)
      terminal.startStep(step)
    },
    count: terminal.count,
  }
  const output = resolve(paths.projectRoot, values.single ? values.outFile : values.outDir)
  refuseNestedFolders({ seeds, output, cache: paths.cacheFolder })
  if (values.single) refuseOtherFile(output)
  const cache = openCacheFolder(paths.cacheFolder)
  const workers = openWorkerPool({
    worker: pathToFileURL(join(paths.programFolder, 'worker.mjs')).href,
    cache: { folder: join(cache.folder, 'seeds'), program },
    pictures: join(cache.folder, 'pictures'),
    threads: Math.max(1, Number.parseInt(values.threads, 10) || 1),
  })
  // The app is bundled in another process while the seeds are read.
  const app = values.single ? null : bundleApp(paths)
  // Errors in the seeds are reported first.
  app?.catch(() => undefined)
  try {
    /** Returns the lines of the summary. Each repetition leaves out more seeds. */
    const publish = async (leftOut: readonly Finding[]): Promise<readonly string[]> => {
      const site = await buildSite(seeds, workers, progress, leftOut)
      terminal.end()
      printLines('stdout', printFindings(site.report))
      if (hasBlockingErrors(site)) {
        throw new UserError(
          'The archive was not built. Correct the errors above, or set "onError: skip" in archive.yaml.',
        )
      }
      if (app === null) return [...site.notes, ...(await writeSingleFile(site, output, paths, progress))]
      try {
        const stateFolder = join(cache.folder, 'outputs')
        const options = { outDir: output, stateFolder, program, workers, progress }
        return [...site.notes, ...(await writeFolder(site, app, options))]
      } catch (error) {
        if (!(error instanceof PageFailures)) throw error
        // Lists and other articles have links to the articles that failed, so everything is built again.
        return await publish([...leftOut, ...error.findings])
      }
    }
    const summary = await publish([])
    workers.cache.prune()
    workers.pictureCache.prune()
    const steps = profile.end()
    if (values.profileFile !== undefined) writeFileSync(values.profileFile, JSON.stringify(steps))
    const times = values.profile ? formatProfileTable(steps) : formatProfile(steps)
    return [...cache.notes, ...summary, ...times.split('\n')]
  } finally {
    terminal.end()
    await workers.close()
    cache.close()
  }
}

/** Returns the lines of the summary. */
async function writeFolder(
  site: Site,
  bundling: Promise<CachedApp>,
  options: PublishOptions,
): Promise<readonly string[]> {
  options.progress.startStep('bundle')
  const { app, wasDamaged } = await bundling
  const { notes, count, bytes } = await publishSite(site, app, options)
  const size = `${formatCount(site.articles.length, 'article')} in ${formatCount(count, 'file')}, ${formatMegabytes(bytes)}`
  const ofApp = wasDamaged ? ['The cache was damaged. The app was bundled again.'] : []
  return [...ofApp, ...notes, `${size}, written to ${relative(process.cwd(), options.outDir)}`]
}

/** Returns the lines of the summary. */
async function writeSingleFile(
  site: Site,
  outFile: string,
  { projectRoot }: ProgramPaths,
  progress: BuildProgress,
): Promise<readonly string[]> {
  progress.startStep('single file')
  // Only this command needs the bundler in its own process.
  const { buildSingle } = await import('../single-file/build-single.ts')
  const { bytes, notes } = await buildSingle({ site, projectRoot, outFile })
  const size = `${formatCount(site.articles.length, 'article')} in 1 file, ${formatMegabytes(bytes)}`
  return [...notes, `${size}, written to ${relative(process.cwd(), outFile)}`]
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
