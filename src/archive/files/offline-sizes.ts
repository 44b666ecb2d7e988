/**
 * offline.json: what keeping the whole archive takes, beyond what the service worker keeps of itself. It names no data
 * file, since the manifest, the calendar and the root of the index lead to them all: a list would be as long as the
 * archive.
 */
export interface OfflineSizes {
  /** Of the data files in each folder: `{ "data/chunks/1987.abcdefgh": { "files": 65, "bytes": 190311 } }`. */
  readonly folders: Readonly<Record<string, FileTotals>>
  /** The app's files that few readers need, such as letters and stemmers of other languages: bytes by path. */
  readonly assets: Readonly<Record<string, number>>
}

export interface FileTotals {
  readonly files: number
  readonly bytes: number
}

export const NO_FILES: FileTotals = { files: 0, bytes: 0 }

export function addTotals(one: FileTotals, other: FileTotals): FileTotals {
  return { files: one.files + other.files, bytes: one.bytes + other.bytes }
}

export function sumOfflineSizes({ folders, assets }: OfflineSizes): FileTotals {
  const rare = Object.values(assets).map((bytes) => ({ files: 1, bytes }))
  return [...Object.values(folders), ...rare].reduce(addTotals, NO_FILES)
}

/** `data/chunks/1987.abcdefgh/3.json` → `data/chunks/1987.abcdefgh`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
