import { spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** Mounts an empty file system in memory, until the test ends. Returns false where this user may not do that. */
export function mountMemory(folder: string, size = '16m'): boolean {
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
  if (isMounted) onTestFinished(() => void spawnSync('umount', [folder]))
  return isMounted
}
