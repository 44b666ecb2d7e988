import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileTotals, addTotals, folderOf, NO_FILES, type OfflineSizes } from '../../archive/files/offline-sizes.ts'
import { PICTURES_FOLDER, REPORT_FILE } from '../../archive/paths.ts'

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

/**
 * Computes the size of a download of the whole archive. `data` are all files below data/ in any order. `assets` are the
 * files of the app that the service worker does not precache.
 */
export function sumDownload(data: Iterable<MeasuredFile>, assets: readonly MeasuredFile[]): OfflineSizes {
  const folders = new Map<string, FileTotals>()
  for (const { path, bytes } of data) {
    // Readers do not need the report, and it may be large.
    if (path === REPORT_FILE || path.startsWith(PICTURES_FOLDER)) continue
    const folder = folderOf(path)
    folders.set(folder, addTotals(folders.get(folder) ?? NO_FILES, { files: 1, bytes }))
  }
  return {
    folders: Object.fromEntries([...folders].sort(([a], [b]) => (a < b ? -1 : 1))),
    assets: Object.fromEntries(assets.map(({ path, bytes }) => [path, bytes])),
  }
}
