import { createHash } from 'node:crypto'
import { statSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** A file that is changed twice within a tick of its file system's clock bears one time; FAT's tick is the longest, 2 s. */
const SETTLED_AFTER_MS = 3000

/**
 * Tells that files are as they were without opening them, as git's index does: by their names, inodes, sizes and times
 * of last change, hashed. Null where that cannot be told: where one of them is not there, or was changed just now.
 */
export function stampsOf(folder: string, paths: readonly string[], nowMs: number): string | null {
  const stamps: (string | number)[] = []
  for (const path of paths) {
    const stats = statsOf(join(folder, path))
    if (stats === null) return null
    const { dev, ino, size, mtimeMs, ctimeMs } = stats
    if (nowMs - Math.max(mtimeMs, ctimeMs) < SETTLED_AFTER_MS) return null
    stamps.push(path, dev, ino, size, mtimeMs, ctimeMs)
  }
  return createHash('sha256').update(JSON.stringify(stamps)).digest('hex')
}

function statsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}
