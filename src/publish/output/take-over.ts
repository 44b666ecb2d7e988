import { copyFileSync, linkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives files of one folder a name in another, whose folders are there. A link costs nothing, and lets go of the old
 * name when the former bundle is removed; where the file system has no links, or the folders are on two of them, the
 * files are copied.
 */
export function takeOver(from: string, to: string, paths: readonly string[]): void {
  let place: (source: string, target: string) => void = linkSync
  for (const path of paths) {
    const source = join(from, path)
    const target = join(to, path)
    try {
      place(source, target)
    } catch (error) {
      if (place === copyFileSync) throw error
      place = copyFileSync
      place(source, target)
    }
  }
}
