import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  LIST_PATH,
  MANIFEST_FILE,
  NOT_FOUND_PATH,
  OFFLINE_PICTURES_FILE,
  OFFLINE_SIZES_FILE,
  pageFile,
  SERVICE_WORKER_FILE,
} from '../../archive/paths.ts'
import { hashContent } from '../data/hash-content.ts'
import { METADATA_FILES } from '../metadata/file-names.ts'
import type { WriteStats } from '../output/write-files.ts'
import type { AppFiles } from './compile-service-worker.ts'
import { listOfflinePictures, type MeasuredFile, sumDownload } from './measure-offline.ts'

/** Replaced by the build info of an archive. Minifying keeps the expression, because `self` may have any property. */
export const BUILD_INFO_PLACEHOLDER = 'self.BUILD_INFO'

/** The compiled service worker before it contains the build info of an archive. */
export interface ServiceWorkerTemplate extends AppFiles {
  /** The script that `compileServiceWorker` returns. */
  readonly source: string
}

/** Files of the archive that the worker fetches when it is installed, in addition to the app. */
const ARCHIVE_FILES: readonly string[] = [
  pageFile(LIST_PATH),
  pageFile(NOT_FOUND_PATH),
  METADATA_FILES.webAppManifest.path,
]

/**
 * Writes sw.js, with the list of files to fetch at installation, offline.json, with the size of a download of the archive,
 * and offline-pictures.json, if the archive has pictures, into a finished bundle. The worker contains a hash over all published files, so it changes whenever one of
 * them does. `data` are all files below data/.
 */
export async function writeServiceWorker(
  folder: string,
  { source, precache: ofApp, rare }: ServiceWorkerTemplate,
  data: readonly MeasuredFile[],
): Promise<WriteStats> {
  const ofArchive = await Promise.all(
    ARCHIVE_FILES.map(async (url) => ({ url, revision: hashContent(await readFile(join(folder, url))) })),
  )
  const precache = [...ofApp, ...ofArchive].sort((a, b) => (a.url < b.url ? -1 : 1))
  const sizes = JSON.stringify(sumDownload(data, rare))
  const buildId = hashContent(source, JSON.stringify(precache), sizes, await readFile(join(folder, MANIFEST_FILE)))
  const worker = insertBuildInfo(source, JSON.stringify({ buildId, precache, rare: rare.map(({ path }) => path) }))
  await writeFile(join(folder, OFFLINE_SIZES_FILE), sizes, { flag: 'wx' })
  await writeFile(join(folder, SERVICE_WORKER_FILE), worker, { flag: 'wx' })
  const pictures = JSON.stringify(listOfflinePictures(data))
  const hasPictures = pictures !== '{}'
  if (hasPictures) await writeFile(join(folder, OFFLINE_PICTURES_FILE), pictures, { flag: 'wx' })
  const written = [sizes, worker, ...(hasPictures ? [pictures] : [])]
  return { count: written.length, bytes: written.reduce((sum, text) => sum + Buffer.byteLength(text), 0) }
}

function insertBuildInfo(template: string, info: string): string {
  const [before, after, ...more] = template.split(BUILD_INFO_PLACEHOLDER)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `sw.js: expected ${BUILD_INFO_PLACEHOLDER} once, found it ${more.length === 0 ? 0 : more.length + 1} times`,
    )
  }
  return before + info + after
}
