import { constants, copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data/data-file.ts'

/** The path of a file of the bundle, with forward slashes, and its content. */
export type SiteFile = readonly [path: string, content: FileContent]

export interface WriteStats {
  /** The number of files. */
  readonly count: number
  readonly bytes: number
}

/**
 * Writes the files of a folder, and creates the folders that they need. Every file must be new, because an existing file
 * may be a hard link to a published one: all functions throw if the file exists.
 */
export interface FolderWriter {
  readonly write: (path: string, content: FileContent) => void
  /** Makes a hard link to a file, or copies it if the file system has no hard links or is another one. */
  readonly link: (path: string, source: string) => void
  /** Counts files that another thread or process has written. */
  readonly addStats: (stats: WriteStats) => void
  readonly stats: () => WriteStats
}

/** Writing is synchronous: Node needs more time to hand a small file to another thread than the system needs to write it. */
export function createFolderWriter(folder: string): FolderWriter {
  const folders = new Set<string>()
  let count = 0
  let bytes = 0
  let canLink = true

  function prepare(path: string): string {
    const file = join(folder, path)
    const parent = dirname(file)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    return file
  }

  function addStats(added: WriteStats): void {
    count += added.count
    bytes += added.bytes
  }

  function copy(path: string, source: string): void {
    copyFileSync(source, prepare(path), constants.COPYFILE_EXCL)
    addStats({ count: 1, bytes: statSync(source).size })
  }

  function link(path: string, source: string): void {
    if (!canLink) return copy(path, source)
    try {
      linkSync(source, prepare(path))
    } catch {
      canLink = false
      return copy(path, source)
    }
    addStats({ count: 1, bytes: statSync(source).size })
  }

  function write(path: string, content: FileContent): void {
    const data = typeof content === 'string' ? Buffer.from(content) : content
    writeFileSync(prepare(path), data, { flag: 'wx' })
    addStats({ count: 1, bytes: data.byteLength })
  }

  return { write, link, addStats, stats: () => ({ count, bytes }) }
}

export async function writeFiles(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<WriteStats> {
  const { write, stats } = createFolderWriter(folder)
  for await (const [path, content] of files) write(path, content)
  return stats()
}
