import { statSync, type Stats } from 'node:fs'

/** A file that is changed twice within a tick of its file system's clock bears one time; FAT's tick is the longest, 2 s. */
const SETTLED_AFTER_MS = 3000

/**
 * Tells that a file is as it was without opening it, as git's index does: by its inode, size and times of last change.
 * Null where that cannot be told: where it is not there, or was changed just now.
 */
export function stampOf(file: string, nowMs: number): string | null {
  const stats = statsOf(file)
  if (stats === null) return null
  const { dev, ino, size, mtimeMs, ctimeMs } = stats
  if (nowMs - Math.max(mtimeMs, ctimeMs) < SETTLED_AFTER_MS) return null
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ')
}

function statsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}
