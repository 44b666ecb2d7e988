import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data/site-data.ts'

/** A file of the bundle: its path from the bundle's root, with forward slashes, and what is in it. */
export type SiteFile = readonly [path: string, content: FileContent]

export interface Written {
  readonly count: number
  readonly bytes: number
}

/**
 * Writes files as they are made, and makes their folders. Rejects with the first error; that a file is there already is
 * one, since it may be a second name of one that is published. The thread waits for each file: the system takes a small
 * one in less time than Node needs to have another thread open, write and close it, and an archive has tens of
 * thousands. Between two files, `files` may let other work go on.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<Written> {
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
