import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexPart } from './engine.ts'
import { readServed } from './served-files.ts'

/**
 * Adds up the compressed sizes of the files below a folder. `partOf` returns the part of a file by its path in the folder, or
 * null if the file is not part of the index.
 */
export async function indexParts(
  folder: string,
  partOf: (path: string) => string | null,
): Promise<readonly IndexPart[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sums = new Map<string, number>()
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const part = entry.isFile() ? partOf(file.slice(folder.length + 1)) : null
    if (part === null) continue
    const served = await readServed(file)
    sums.set(part, (sums.get(part) ?? 0) + (served?.body.length ?? 0))
  }
  return [...sums].map(([part, gzippedBytes]) => ({ part, gzippedBytes }))
}
