import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type FileTotals,
  addTotals,
  folderOf,
  NO_FILES,
  type OfflinePictures,
  type OfflineSizes,
} from '../../archive/files/offline-sizes.ts'
import { PICTURES_FOLDER, REPORT_FILE } from '../../archive/paths.ts'
import { parsePictureFile } from '../../archive/picture-path.ts'

export interface MeasuredFile {
  /** The path from the root of the archive, with forward slashes. */
  readonly path: string
  readonly bytes: number
}

/** Measures every file below `folder/part`, sorted by path. Synchronous, because a stat takes less time than a thread switch. */
export function measureFiles(folder: string, part: string): readonly MeasuredFile[] {
  const top = join(folder, '/').length
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((file) => ({ path: file.slice(top).replaceAll('\\', '/'), bytes: statSync(file).size }))
}

/** Returns the smallest file of each picture, and its thumbnail, by path in the order of `data`. */
export function listOfflinePictures(data: readonly MeasuredFile[]): OfflinePictures {
  const smallest = new Map<string, { readonly width: number; readonly path: string }>()
  const bytesOf = new Map<string, number>()
  for (const { path, bytes } of data) {
    const file = parsePictureFile(path)
    if (file === null || file.variant === 'play') continue
    bytesOf.set(path, bytes)
    if (file.variant === 'thumb') continue
    const { id, variant: width } = file
    const known = smallest.get(id)
    const larger = known === undefined ? null : known.width > width ? known.path : path
    if (larger !== null) bytesOf.delete(larger)
    if (larger !== path) smallest.set(id, { width, path })
  }
  return Object.fromEntries(bytesOf)
}

/**
 * Computes the size of a download of the whole archive. `data` are all files below data/ in any order. `assets` are the
 * files of the app that the service worker does not precache.
 */
export function sumDownload(data: readonly MeasuredFile[], assets: readonly MeasuredFile[]): OfflineSizes {
  const folders = new Map<string, FileTotals>()
  const pictures = Object.values(listOfflinePictures(data)).reduce(
    (sum, bytes) => addTotals(sum, { files: 1, bytes }),
    NO_FILES,
  )
  for (const { path, bytes } of data) {
    // Readers do not need the report, and it may be large.
    if (path === REPORT_FILE || path.startsWith(PICTURES_FOLDER)) continue
    const folder = folderOf(path)
    folders.set(folder, addTotals(folders.get(folder) ?? NO_FILES, { files: 1, bytes }))
  }
  return {
    ...(pictures.files === 0 ? {} : { pictures }),
    folders: Object.fromEntries([...folders].sort(([a], [b]) => (a < b ? -1 : 1))),
    assets: Object.fromEntries(assets.map(({ path, bytes }) => [path, bytes])),
  }
}
