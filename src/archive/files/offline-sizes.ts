/**
 * offline.json: the size of a download of the whole archive, without the files that the service worker caches when it is
 * installed. It has no list of data files, which would be as long as the archive: the manifest, the calendar and the root
 * of the index determine their names.
 */
export interface OfflineSizes {
  /** The files that `OfflinePictures` lists. Missing if the archive has no picture. */
  readonly pictures?: FileTotals
  /** The data files by folder: `{ "data/chunks/1987.abcdefgh": { "files": 65, "bytes": 190311 } }`. */
  readonly folders: Readonly<Record<string, FileTotals>>
  /** The files of the app that few readers need, such as fonts and stemmers of other languages: bytes by path. */
  readonly assets: Readonly<Record<string, number>>
}

/**
 * offline-pictures.json: the files of pictures that an offline copy has, in bytes by path. These are the smallest file of
 * each picture and its thumbnail, because the others would be three times as large.
 */
export type OfflinePictures = Readonly<Record<string, number>>

/** The number and the total size of some files. */
export interface FileTotals {
  readonly files: number
  readonly bytes: number
}

export const NO_FILES: FileTotals = { files: 0, bytes: 0 }

export function addTotals(a: FileTotals, b: FileTotals): FileTotals {
  return { files: a.files + b.files, bytes: a.bytes + b.bytes }
}

/** Returns the totals of the download without pictures. */
export function sumOfflineSizes({ folders, assets }: OfflineSizes): FileTotals {
  const rare = Object.values(assets).map((bytes) => ({ files: 1, bytes }))
  return [...Object.values(folders), ...rare].reduce(addTotals, NO_FILES)
}

/** Returns the folder of a path: `data/chunks/1987.abcdefgh/3.json` → `data/chunks/1987.abcdefgh`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
