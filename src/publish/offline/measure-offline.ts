import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileTotals, addTotals, folderOf, NO_FILES, type OfflineSizes } from '../../archive/files/offline-sizes.ts'
import { REPORT_FILE } from '../../archive/paths.ts'

export interface MeasuredFile {
  /** From the root of the archive, with forward slashes. */
  readonly path: string
  readonly bytes: number
}

/** Every file below `folder/part`, by its path. A stat is over before it could be handed to another thread. */
export function measureFiles(folder: string, part: string): readonly MeasuredFile[] {
  const top = join(folder, '/').length
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((file) => ({ path: file.slice(top).replaceAll('\\', '/'), bytes: statSync(file).size }))
}

/** `data` are all files below data/, in any order, `assets` those of the app that the service worker does not fetch by itself. */
export function offlineSizes(data: Iterable<MeasuredFile>, assets: readonly MeasuredFile[]): OfflineSizes {
  const folders = new Map<string, FileTotals>()
  for (const { path, bytes } of data) {
    // It is for those who publish, and may be long.
    if (path === REPORT_FILE) continue
    const folder = folderOf(path)
    folders.set(folder, addTotals(folders.get(folder) ?? NO_FILES, { files: 1, bytes }))
  }
  return {
    folders: Object.fromEntries([...folders].sort(byName)),
    assets: Object.fromEntries(assets.map(({ path, bytes }) => [path, bytes])),
  }
}

function byName([one]: readonly [string, FileTotals], [other]: readonly [string, FileTotals]): number {
  return one < other ? -1 : 1
}
