import { createHash } from 'node:crypto'
import { Notebook } from '../../ingest/notebook.ts'
import { loadSeed } from '../../ingest/load-seed.ts'
import type { ReadingSettings } from '../../ingest/settle-facts.ts'
import { type EncodedBatch, encodeBatch } from './batch.ts'
import type { ReadingCache } from './reading-cache.ts'

export interface BatchTask {
  readonly folder: string
  readonly paths: readonly string[]
  readonly settings: ReadingSettings
}

/** Reads some seeds, or recalls what reading the very same ones gave before. */
export async function readBatch(task: BatchTask, cache: ReadingCache): Promise<EncodedBatch> {
  const files = task.paths.map((path) => {
    const notebook = new Notebook(path)
    return { notebook, bytes: loadSeed(task.folder, notebook) }
  })
  const key = keyOf(files, task.settings)
  const known = key === null ? null : cache.recall(key)
  if (known !== null) return known
  // What reads clippings takes a second to load, and most builds have little to read.
  const { readFiles } = await import('./read-files.ts')
  const encoded = encodeBatch(await readFiles(files, task.settings))
  if (key !== null) cache.keep(key, encoded)
  return encoded
}

export interface LoadedFile {
  readonly notebook: Notebook
  readonly bytes: Uint8Array | null
}

/** Null where a file could not be loaded: it may be there the next time. */
function keyOf(files: readonly LoadedFile[], { language, dateOrder }: ReadingSettings): string | null {
  const sum = createHash('sha256').update(JSON.stringify([language, dateOrder]))
  for (const { notebook, bytes } of files) {
    if (bytes === null) return null
    sum.update(JSON.stringify([notebook.path, bytes.length])).update(bytes)
  }
  return sum.digest('hex')
}
