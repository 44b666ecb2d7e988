import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Gives files of one folder the same path in another one, as hard links. Copies them if the file system has no hard links
 * or the folders are on two file systems. Throws if a file exists already.
 */
export function linkFiles(from: string, to: string, paths: Iterable<string>): void {
  const folders = new Set<string>()
  let link: (source: string, target: string) => void = linkSync
  for (const path of paths) {
    const source = join(from, path)
    const target = join(to, path)
    const folder = dirname(target)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    try {
      link(source, target)
    } catch (error) {
      if (link === copyNew) throw error
      link = copyNew
      link(source, target)
    }
  }
}

function copyNew(source: string, target: string): void {
  copyFileSync(source, target, constants.COPYFILE_EXCL)
}
