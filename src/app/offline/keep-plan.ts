import * as v from 'valibot'
import { type CalendarFile, decodeCalendar } from '../../archive/calendar.ts'
import { cutIntoChunks } from '../../archive/files/chunks.ts'
import { ManifestSchema } from '../../archive/files/manifest.ts'
import { type FileTotals, folderOf, type OfflineSizes, sumOfflineSizes } from '../../archive/files/offline-sizes.ts'
import { calendarFile, MANIFEST_FILE, OFFLINE_SIZES_FILE, searchRootFile } from '../../archive/paths.ts'
import { decodeRoot } from '../../search/format/decode-root.ts'
import { fetchSource } from '../data/fetch-source.ts'
import { fetchFile } from './fetch-file.ts'
import { listDataFiles } from './list-data-files.ts'

export interface PlannedFile {
  readonly address: string
  /** A share of its folder's, so that all together are as many as the build has counted. */
  readonly bytes: number
}

/** All that is to be kept of one edition. */
export interface KeepPlan {
  readonly files: readonly PlannedFile[]
  readonly total: FileTotals
  /** As they were served. They are kept last: with them, the rest is known to be whole. */
  readonly manifest: string
  readonly sizes: string
}

/** Rejects with a DataError where the archive cannot be asked. */
export async function makePlan(root: URL, signal: AbortSignal): Promise<KeepPlan> {
  const [manifest, sizes] = await Promise.all([readManifest(root, signal), readSizes(root, signal)])
  const source = fetchSource(root)
  const parsed = v.parse(ManifestSchema, JSON.parse(manifest))
  const rootFile = searchRootFile(parsed.search)
  const [calendar, index] = await Promise.all([
    // The build that wrote the manifest wrote this file under the name that the manifest has for it.
    source.readJson(calendarFile(parsed.calendar)) as Promise<CalendarFile>,
    source.readBytes(rootFile),
  ])
  const paths = listDataFiles(parsed, cutIntoChunks(decodeCalendar(calendar)), decodeRoot(index, rootFile))
  return { ...planFiles(root, paths, parseSizes(sizes)), manifest, sizes }
}

function planFiles(root: URL, paths: readonly string[], sizes: OfflineSizes): Pick<KeepPlan, 'files' | 'total'> {
  const data = paths.map((path) => {
    const { files, bytes } = sizes.folders[folderOf(path)] ?? { files: 1, bytes: 0 }
    return { address: new URL(path, root).href, bytes: bytes / files }
  })
  const assets = Object.entries(sizes.assets).map(([path, bytes]) => ({ address: new URL(path, root).href, bytes }))
  return { files: [...assets, ...data], total: sumOfflineSizes(sizes) }
}

/** The manifest as the server has it now. */
export async function readManifest(root: URL, signal: AbortSignal): Promise<string> {
  return await (await fetchFile(MANIFEST_FILE, root, signal)).text()
}

export async function readSizes(root: URL, signal: AbortSignal): Promise<string> {
  return await (await fetchFile(OFFLINE_SIZES_FILE, root, signal)).text()
}

export function parseSizes(text: string): OfflineSizes {
  // Written by the same build as this program, or by one whose manifest has the same format.
  return JSON.parse(text) as OfflineSizes
}
