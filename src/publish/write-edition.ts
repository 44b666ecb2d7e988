import { join } from 'node:path'
import { MANIFEST_FILE, REPORT_FILE } from '../archive/paths.ts'
import type { AppBundle } from './app-bundle.ts'
import type { Site } from './build-site.ts'
import { contentHash } from './content-hash.ts'
import { machineFiles, machineNotes } from './machines/machine-files.ts'
import { machineInput } from './machines/machine-input.ts'
import { writeServiceWorker } from './offline/write-service-worker.ts'
import { type Bundle, openBundle } from './output/bundle.ts'
import { readRecord, writeRecord } from './output/edition-record.ts'
import { openStaging } from './output/place.ts'
import { type PageTask, pageTasks } from './page-tasks.ts'
import { pageFile } from './page-template.ts'
import { renderPages } from './render-pages.ts'
import { headersFile } from './security/headers-file.ts'
import type { Written } from './write-files.ts'
import type { TakeOverTask } from './site-worker.ts'

export interface EditionInput {
  readonly site: Site
  readonly app: AppBundle
  readonly outDir: string
  /** Address of the compiled `page-worker.ts`. */
  readonly pageWorker: string
  readonly threadCount: number
  /** Changes with every change of the program: what another one wrote is not taken over. */
  readonly program: string
  readonly cacheFolder: string
  readonly takeOver: (task: TakeOverTask) => Promise<void>
  readonly onStage: (stage: 'data' | 'pages' | 'offline' | 'swap') => void
  readonly onPages: (done: number, total: number) => void
}

export interface Edition extends Written {
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

/**
 * Writes the whole bundle beside `outDir` and puts it in its place at the end: whatever happens before, the former one
 * stays whole. Files that would be the same as in the former one are taken over from it.
 */
export async function writeEdition(input: EditionInput): Promise<Edition> {
  const { outDir, cacheFolder } = input
  const staging = await openStaging(outDir)
  try {
    const bundle = openBundle(staging, readRecord(cacheFolder, staging.target))
    const notes = await fill(bundle, staging.former, input)
    input.onStage('swap')
    await staging.publish()
    writeRecord(cacheFolder, staging.target, bundle.entries())
    return { ...bundle.contents(), notes }
  } catch (error) {
    await staging.discard()
    throw error
  }
}

async function fill(bundle: Bundle, former: string | null, input: EditionInput): Promise<readonly string[]> {
  const { site, app, onStage } = input
  onStage('data')
  for (const path of app.files) bundle.copy(path, join(app.folder, path))
  const pages = pageTasks(site, app.assets)
  const keyOf = pageKeys(input)
  const changed = pages.filter((page) => !bundle.has(pageFile(page.path), keyOf(page)))
  const unwritten = writeData(bundle, new Set(changed.flatMap(({ file }) => file ?? [])), input)
  if (former !== null) await takeOverSame(bundle, former, input.takeOver)

  onStage('pages')
  bundle.note(await writePages(bundle, changed, unwritten, input))
  const machines = machineInput(
    site,
    pages.map(({ path }) => path),
  )
  for (const [path, content] of [...machineFiles(machines), headersFile()]) bundle.write(path, content)

  onStage('offline')
  bundle.note(await writeServiceWorker(bundle.folder, app.serviceWorker))
  return machineNotes(machines)
}

/** All but the files that are rendered to a page, and left to whoever does that: those of them are given back. */
function writeData(
  bundle: Bundle,
  rendered: ReadonlySet<string>,
  { site, program }: EditionInput,
): ReadonlySet<string> {
  const unwritten = new Set<string>()
  for (const [path, content] of site.data.files) {
    const isNamedByContent = path !== MANIFEST_FILE && path !== REPORT_FILE
    if (isNamedByContent && bundle.has(path, program)) continue
    if (rendered.has(path)) unwritten.add(path)
    else bundle.write(path, content())
  }
  return unwritten
}

/** What a page depends on, beside what its inputs are named after. */
function pageKeys({ site, app, program }: EditionInput): (page: PageTask) => string {
  const shared = contentHash(JSON.stringify([program, app.assets.template, site.settings, site.data.manifest.total]))
  return ({ path, styles, preloads, inputs }) => contentHash(JSON.stringify([shared, path, styles, preloads, inputs]))
}

function isPage(path: string): boolean {
  return path.endsWith('.html')
}

/** Links are made by the folder: two threads in one folder wait for each other. */
async function takeOverSame(bundle: Bundle, from: string, takeOver: EditionInput['takeOver']): Promise<void> {
  const same = bundle.sameFiles()
  const parts = [same.filter(isPage), same.filter((path) => !isPage(path))]
  await Promise.all(parts.map((paths) => takeOver({ from, to: bundle.folder, paths })))
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
