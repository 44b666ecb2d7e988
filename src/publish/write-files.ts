import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileContent } from './data-files.ts'

/** A file of the bundle: its path from the bundle's root, with forward slashes, and what is in it. */
export type SiteFile = readonly [path: string, content: FileContent]

export interface Written {
  readonly count: number
  readonly bytes: number
}

/** Open files at a time: enough to keep a disk busy while the next are made, far below any system's limit. */
const AT_ONCE = 64

/** Writes files as they are made, and makes their folders. Rejects with the first error, once no write is under way. */
export async function writeFiles(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<Written> {
  const folders = new Set<string>()
  const pending = new Set<Promise<void>>()
  const errors: unknown[] = []
  let count = 0
  let bytes = 0

  for await (const [path, content] of files) {
    if (errors.length > 0) break
    const target = join(folder, path)
    const parent = dirname(target)
    if (!folders.has(parent)) await mkdir(parent, { recursive: true })
    folders.add(parent)
    const write = writeFile(target, content)
      .catch((error: unknown) => void errors.push(error))
      .finally(() => pending.delete(write))
    pending.add(write)
    count += 1
    bytes += Buffer.byteLength(content)
    if (pending.size === AT_ONCE) await Promise.race(pending)
  }
  await Promise.all(pending)
  if (errors.length > 0) throw errors[0]
  return { count, bytes }
}
