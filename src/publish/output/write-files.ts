import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data/data-file.ts'

/** The path of a file of the bundle, with forward slashes, and its content. */
export type SiteFile = readonly [path: string, content: FileContent]

export interface WriteStats {
  /** Number of files. */
  readonly count: number
  readonly bytes: number
}

/**
 * Writes files and creates their folders. Throws if a file exists, because it may be a hard link to a published one.
 * Writing is synchronous: Node needs more time to hand a small file to another thread than the system needs to write it.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<WriteStats> {
  const folders = new Set<string>()
  let count = 0
  let bytes = 0
  for await (const [path, content] of files) {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    const data = typeof content === 'string' ? Buffer.from(content) : content
    writeFileSync(target, data, { flag: 'wx' })
    count += 1
    bytes += data.byteLength
  }
  return { count, bytes }
}
