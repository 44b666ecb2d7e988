import type { Finding } from '../archive/files/report.ts'
import { pageFile } from '../archive/paths.ts'
import { listArchive } from '../ingest/list-archive.ts'
import { resolveLinks } from '../relate/resolve-links.ts'
import { listFacetKeys } from '../search/format/facet-key.ts'
import type { AppBundle } from './app-bundle/app-bundle.ts'
import type { BuildProgress } from './build-progress.ts'
import { readSeeds } from './cache/read-seeds.ts'
import { encodeSiteData } from './data/site-data.ts'
import { createFeedFiles, listFeedNotes, readNewestPages } from './feeds/feed-files.ts'
import { createMetadataFiles, listMetadataNotes } from './metadata/metadata-files.ts'
import { measureFiles } from './offline/measure-offline.ts'
import { writeServiceWorker } from './offline/write-service-worker.ts'
import { writeFileList } from './output/file-list.ts'
import { openOutputFolder, writeData } from './output/output-folder.ts'
import { createOutputKeys } from './output/output-keys.ts'
import { outputManifestFile, readOutputManifest, writeOutputManifest } from './output/output-manifest.ts'
import { refuseEmptying } from './output/refuse-emptying.ts'
import { listSizeNotes } from './output/size-notes.ts'
import { openStaging } from './output/staging.ts'
import type { WriteStats } from './output/write-files.ts'
import { orderArticles } from './order-articles.ts'
import { listPages } from './pages/list-pages.ts'
import { renderPages } from './pages/render-pages.ts'
import { createHeadersFile } from './security/headers-file.ts'
import { readPictures } from './pictures/read-pictures.ts'
import { writePictures } from './pictures/write-pictures.ts'
import type { Site } from './site.ts'
import { findBatchTerms } from './workers/term-tasks.ts'
import type { BuildWorkers, WorkerPool } from './workers/tasks.ts'

/**
 * Builds the data of an archive from a folder of seeds. Problems of single seeds are findings in the site's report; the
 * seeds of the findings in `leftOut` are not read. Throws a UserError if the folder cannot be read.
 */
export async function buildSite(
  folder: string,
  workers: BuildWorkers,
  progress: BuildProgress,
  leftOut: readonly Finding[] = [],
): Promise<Site> {
  progress.startStep('read')
  const listed = await listArchive(folder)
  const read = await readSeeds(folder, listed, { ...workers, leftOut, onCount: progress.count })

  progress.startStep('order')
  const ordered = orderArticles(listed, read)
  const { settings } = listed

  progress.startStep('pictures')
  const { articles, report, pictures, ...illustrated } = await readPictures(folder, listed, ordered, {
    ...workers,
    onCount: progress.count,
  })
  const heads = articles.map(({ head }) => head)
  const languages = heads.map(({ language }) => language)
  const dates = heads.map(({ date }) => date)

  progress.startStep('relate')
  const { links, listed: exclusions } = resolveLinks(articles)

  // The two tasks are independent, so they run in two threads.
  progress.startStep('index')
  const locations = findBatchTerms(read.batches, articles)
  const [similar, index] = await Promise.all([
    workers.findSimilar({ locations, languages, dates, exclusions }),
    workers.buildIndex({ locations, languages, facetKeys: heads.map(listFacetKeys) }),
  ])

  const notes = [
    ...(read.damaged === 0 ? [] : ['The cache was damaged. The seeds concerned were parsed again.']),
    ...illustrated.notes,
  ]
  const data = encodeSiteData({ settings, articles, links, similar, index, report })
  return { settings, articles: heads, seedPaths: articles.map(({ path }) => path), data, pictures, report, notes }
}

export interface PublishOptions {
  readonly outDir: string
  /** The folder of the output manifests. */
  readonly stateFolder: string
  /** Version of the program: files that another version wrote are not kept. */
  readonly program: string
  readonly workers: WorkerPool
  readonly progress: BuildProgress
}

export interface PublishResult extends WriteStats {
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

/**
 * Writes the bundle beside the published one and replaces it at the end, so that the published bundle stays whole until
 * then. Unchanged files are linked from it, and files that no build wrote are kept. Throws a UserError if the output folder
 * contains something else than an archive, and PageFailures if pages of articles could not be rendered.
 */
export async function publishSite(site: Site, app: AppBundle, options: PublishOptions): Promise<PublishResult> {
  const { settings, data } = site
  const { progress, workers } = options
  const staging = openStaging(options.outDir)
  try {
    refuseEmptying(staging.published, site.articles.length)
    progress.startStep('data')
    const pages = listPages(site, app.assets)
    const keys = createOutputKeys({ site, app, pages, program: options.program })
    const manifestFile = outputManifestFile(options.stateFolder, staging.target)
    const previous = readOutputManifest(manifestFile)
    const output = openOutputFolder({ staging, keys, manifest: previous.manifest })
    for (const [path, content] of app.files) if (!output.has(path)) output.write(path, content)
    const changedPages = pages.filter(({ path }) => !output.has(pageFile(path)))
    const pageData = writeData(data, output, changedPages)
    await writePictures(site.pictures, output)

    progress.startStep('pages')
    const target = { folder: staging.folder, settings, template: app.assets.template }
    output.addStats(await renderPages(changedPages, { target, pageData, workers, onCount: progress.count }))

    progress.startStep('feeds')
    const newest = readNewestPages(data)
    const paths = pages.map(({ path }) => path)
    const generated = [...createFeedFiles(settings, newest), ...createMetadataFiles(site, paths), createHeadersFile()]
    for (const [path, content] of generated) output.write(path, content)

    progress.startStep('offline')
    output.addStats(await writeServiceWorker(staging.folder, app.serviceWorker, measureFiles(staging.folder, 'data')))

    progress.startStep('swap')
    const files = writeFileList(staging.folder, output.write)
    const manifest = output.createManifest()
    const notes = [
      ...staging.publish(files),
      ...writeOutputManifest(manifestFile, manifest),
      ...(previous.isDamaged ? ['The cache was damaged. Every file of the archive was written again.'] : []),
      ...listMetadataNotes(settings),
      ...listFeedNotes(newest),
      ...listSizeNotes(output.stats(), site.pictures.paths.size > 0),
    ]
    return { ...output.stats(), notes }
  } catch (error) {
    staging.discard()
    throw error
  }
}
