import { MANIFEST_FILE, pageFile, REPORT_FILE } from '../../archive/paths.ts'
import type { AppBundle } from '../app-bundle/app-bundle.ts'
import { hashContent } from '../data/hash-content.ts'
import type { PageTask } from '../pages/page-task.ts'
import type { Site } from '../site.ts'

/** Files without a content hash in their names, which every build writes. */
const ALWAYS_WRITTEN: ReadonlySet<string> = new Set([MANIFEST_FILE, REPORT_FILE])

export interface KeyInput {
  readonly site: Site
  readonly app: AppBundle
  readonly pages: readonly PageTask[]
  /** The version of the program. */
  readonly program: string
}

/**
 * Returns the key of each file of a bundle: a hash of all inputs of the file. Names of data files and assets contain a
 * content hash, so their key is the version of the program.
 */
export function createOutputKeys({ site, app, pages, program }: KeyInput): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const path of app.files.keys()) keys.set(path, program)
  for (const path of site.data.files.keys()) if (!ALWAYS_WRITTEN.has(path)) keys.set(path, program)
  // The name of a picture's file contains the version of its recipe, whatever the version of the program.
  for (const path of site.pictures.paths) keys.set(path, 'picture')
  const shared = JSON.stringify([program, app.assets, site.settings, site.data.manifest.total])
  const sharedHash = hashContent(shared)
  for (const { path, inputs } of pages) keys.set(pageFile(path), hashContent(sharedHash, inputs.join('\n')))
  return keys
}
