/**
 * offline.json: what keeping the whole archive takes, beyond what the service worker keeps of itself. It names no data
 * file, since the manifest, the calendar and the root of the index lead to them all: a list would be as long as the
 * archive.
 */
export interface OfflineSizes {
  /** Of the data files in each folder: `{ "data/chunks/1987.abcdefgh": { "files": 65, "bytes": 190311 } }`. */
  readonly folders: Readonly<Record<string, Amount>>
  /** The app's files that few readers need, such as letters and stemmers of other languages: bytes by path. */
  readonly assets: Readonly<Record<string, number>>
}

export interface Amount {
  readonly files: number
  readonly bytes: number
}

export const NOTHING: Amount = { files: 0, bytes: 0 }

export function addAmounts(one: Amount, other: Amount): Amount {
  return { files: one.files + other.files, bytes: one.bytes + other.bytes }
}

export function totalOf({ folders, assets }: OfflineSizes): Amount {
  const rare = Object.values(assets).map((bytes) => ({ files: 1, bytes }))
  return [...Object.values(folders), ...rare].reduce(addAmounts, NOTHING)
}

/** `data/chunks/1987.abcdefgh/3.json` → `data/chunks/1987.abcdefgh`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
