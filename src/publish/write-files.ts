import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file of the bundle: its path from the bundle's root, with forward slashes, and its text. */
export type SiteFile = readonly [path: string, text: string]

export interface Written {
  readonly count: number
  readonly bytes: number
}

/** Open files at a time: enough to keep a disk busy, far below any system's limit. */
const AT_ONCE = 64

/** Writes files as they are made, and makes their folders. */
export async function writeFiles(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<Written> {
  const folders = new Set<string>()
  let batch: SiteFile[] = []
  let count = 0
  let bytes = 0

  const flush = async () => {
    for (const [path] of batch) {
      const parent = dirname(join(folder, path))
      if (folders.has(parent)) continue
      await mkdir(parent, { recursive: true })
      folders.add(parent)
    }
    await Promise.all(batch.map(([path, text]) => writeFile(join(folder, path), text)))
    batch = []
  }

  for await (const file of files) {
    batch.push(file)
    count += 1
    bytes += Buffer.byteLength(file[1])
    if (batch.length === AT_ONCE) await flush()
  }
  await flush()
  return { count, bytes }
}
