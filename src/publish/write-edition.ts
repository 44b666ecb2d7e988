import { statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE, REPORT_FILE } from '../archive/paths.ts'
import type { AppBundle } from './app-bundle/app-bundle.ts'
import type { Site } from './build-site.ts'
import { contentHash } from './data/content-hash.ts'
import { createFeedFiles, listFeedNotes, readNewestPages } from './feeds/feed-files.ts'
import { createMetadataFiles, listMetadataNotes } from './metadata/metadata-files.ts'
import { toSitePages } from './metadata/sitemap.ts'
import type { MeasuredFile } from './offline/measure-offline.ts'
import { writeServiceWorker } from './offline/write-service-worker.ts'
import { type Bundle, openBundle } from './output/bundle.ts'
import { type EditionMemory, keepRecord } from './output/edition-memory.ts'
import type { EditionRecord } from './output/edition-record.ts'
import { openStaging, type Staging } from './output/place.ts'
import { takeOver, type TakeOverTask } from './output/take-over.ts'
import { type PageTask, pageTasks } from './pages/page-tasks.ts'
import { pageFile } from './pages/page-template.ts'
import { renderPages } from './render-pages.ts'
import { createHeadersFile } from './security/headers-file.ts'
import type { Written } from './output/write-files.ts'

export interface EditionInput {
  readonly site: Site
  readonly app: AppBundle
  /** Of what is published in the place to write to. */
  readonly memory: EditionMemory
  /** Address of the compiled `page-worker.ts`. */
  readonly pageWorker: string
  readonly threadCount: number
  /** Changes with every change of the program: what another one wrote is not taken over. */
  readonly program: string
  readonly takeOver: (task: TakeOverTask) => Promise<void>
  readonly onStage: (stage: 'data' | 'pages' | 'offline' | 'swap') => void
  readonly onPages: (done: number, total: number) => void
}

export interface Edition extends Written {
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

/**
 * Writes the whole bundle beside the published one and puts it in its place at the end: whatever happens before, the
 * former one stays whole. Files that would be the same are not written again.
 */
export async function writeEdition(input: EditionInput): Promise<Edition> {
  const staging = await openStaging(input.memory)
  try {
    input.onStage('data')
    const pages = pageTasks(input.site, input.app.assets)
    const bundle = await openFor(pages, staging, input)
    const { record, notes } = await fill(bundle, pages, input)
    input.onStage('swap')
    await staging.publish()
    keepRecord(input.memory.drawer, record)
    return { ...bundle.contents(), notes }
  } catch (error) {
    await staging.discard()
    throw error
  }
}

/** The manifest and the report change under one name, and so does what is made of them: they have no key. */
async function openFor(pages: readonly PageTask[], staging: Staging, input: EditionInput): Promise<Bundle> {
  const { site, app, program, memory } = input
  const wanted = new Map<string, string>()
  for (const path of app.files) wanted.set(path, program)
  for (const path of site.data.files.keys()) if (!ALWAYS_WRITTEN.includes(path)) wanted.set(path, program)
  const keyOf = pageKeys(input)
  for (const page of pages) wanted.set(pageFile(page.path), keyOf(page))
  return openBundle({
    staging,
    record: memory.record,
    wanted,
    takeOver: (task) => takeOverInParts(task, input.takeOver),
  })
}

const ALWAYS_WRITTEN: readonly string[] = [MANIFEST_FILE, REPORT_FILE]

/**
 * What a page depends on beside its path: its links follow from the app's assets and its inputs. Articles share all of
 * them but their own file with many others.
 */
function pageKeys({ site, app, program }: EditionInput): (page: PageTask) => string {
  const shared = contentHash(JSON.stringify([program, app.assets, site.settings, site.data.manifest.total]))
  const hashes = new Map<string, string>()
  return ({ inputs, file }) => {
    const others = inputs.filter((input) => input !== file).join('\n')
    const hash = hashes.get(others) ?? contentHash(shared, others)
    hashes.set(others, hash)
    return file === null ? hash : `${hash} ${file}`
  }
}

/** Links are made by the folder: two threads in one folder wait for each other. A few are made before either is there. */
async function takeOverInParts(task: TakeOverTask, takeOverApart: EditionInput['takeOver']): Promise<void> {
  if (task.paths.length < FEW_LINKS) return takeOver(task)
  const parts = [task.paths.filter(isPage), task.paths.filter((path) => !isPage(path))]
  await Promise.all(parts.map((paths) => takeOverApart({ ...task, paths })))
}

const FEW_LINKS = 1000

function isPage(path: string): boolean {
  return path.endsWith('.html')
}

interface Filled extends Pick<Edition, 'notes'> {
  readonly record: EditionRecord
}

async function fill(bundle: Bundle, pages: readonly PageTask[], input: EditionInput): Promise<Filled> {
  const { site, app, onStage } = input
  for (const path of app.files) if (!bundle.has(path)) bundle.copy(path, join(app.folder, path))
  const changed = pages.filter(({ path }) => !bundle.has(pageFile(path)))
  const unwritten = writeData(bundle, new Set(changed.flatMap(({ file }) => file ?? [])), site)

  onStage('pages')
  bundle.note(await writePages(bundle, changed, unwritten, input))
  const newest = readNewestPages(site.data)
  const sitePages = toSitePages(
    site.articles,
    pages.map(({ path }) => path),
  )
  const described = [...createFeedFiles(site.settings, newest), ...createMetadataFiles(site.settings, sitePages)]
  for (const [path, content] of [...described, createHeadersFile()]) bundle.write(path, content)

  onStage('offline')
  const record = bundle.record()
  bundle.note(await writeServiceWorker(bundle.folder, app.serviceWorker, measureData(bundle.folder, record)))
  return { record, notes: [...listMetadataNotes(site.settings), ...listFeedNotes(newest)] }
}

/** All but the files that are rendered to a page, and left to whoever does that: those of them are given back. */
function writeData(bundle: Bundle, rendered: ReadonlySet<string>, { data }: Site): ReadonlySet<string> {
  const unwritten = new Set<string>()
  for (const [path, content] of data.files) {
    if (bundle.has(path)) continue
    if (rendered.has(path)) unwritten.add(path)
    else bundle.write(path, content())
  }
  return unwritten
}

/** As `measureFiles` would, of what is known already. */
function* measureData(folder: string, record: EditionRecord): Generator<MeasuredFile> {
  for (const path of ALWAYS_WRITTEN) yield { path, bytes: statSync(join(folder, path)).size }
  for (const [path, { bytes }] of record) if (path.startsWith('data/')) yield { path, bytes }
}

function writePages(
  bundle: Bundle,
  changed: readonly PageTask[],
  unwritten: ReadonlySet<string>,
  input: EditionInput,
): Promise<Written> {
  const { settings, data } = input.site
  const { template } = input.app.assets
  return renderPages(
    { worker: input.pageWorker, threads: input.threadCount },
    { folder: bundle.folder, settings, template },
    changed,
    {
      textOf: (path) => String(data.files.get(path)?.() ?? ''),
      isUnwritten: (path) => unwritten.has(path),
    },
    (done) => input.onPages(done, changed.length),
  )
}
