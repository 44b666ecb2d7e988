import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Paths are the same in both folders. */
export interface TakeOverTask {
  readonly from: string
  readonly to: string
  readonly paths: readonly string[]
}

/**
 * Gives files of one folder a name in another, where there is nothing of that name. A link costs nothing, and lets go of
 * the old name when that is removed; where the file system has no links, or the folders are on two of them, the files
 * are copied.
 */
export function takeOver({ from, to, paths }: TakeOverTask): void {
  const folders = new Set<string>()
  let place: (source: string, target: string) => void = linkSync
  for (const path of paths) {
    const source = join(from, path)
    const target = join(to, path)
    const parent = dirname(target)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    try {
      place(source, target)
    } catch (error) {
      if (place === copy) throw error
      place = copy
      place(source, target)
    }
  }
}

function copy(source: string, target: string): void {
  copyFileSync(source, target, constants.COPYFILE_EXCL)
}
