import { createHash } from 'node:crypto'
import { Notebook } from '../../ingest/notebook.ts'
import { loadSeed } from '../../ingest/load-seed.ts'
import type { ReadingSettings } from '../../ingest/settle-facts.ts'
import { encodeBatch } from './batch.ts'
import type { ReadingCache } from './reading-cache.ts'
import { stampsOf } from './seed-stamps.ts'

export interface BatchTask {
  readonly folder: string
  readonly paths: readonly string[]
  readonly settings: ReadingSettings
}

/** Sees to it that what reading some seeds gives is in the cache; resolves with its key there. */
export async function readBatch(task: BatchTask, cache: ReadingCache, nowMs = Date.now()): Promise<string> {
  const stamps = stampsOf(task.folder, task.paths, nowMs)
  const label = stamps === null ? null : labelOf(stamps, task.settings)
  const labelled = label === null ? null : cache.recallKey(label)
  if (labelled !== null && cache.recall(labelled) !== null) return labelled

  const files = task.paths.map((path): LoadedFile => {
    const notebook = new Notebook(path)
    return { notebook, bytes: loadSeed(task.folder, notebook) }
  })
  const key = keyOf(files, task.settings)
  if (cache.recall(key) === null) {
    // What reads clippings takes a second to load, and most builds have little to read.
    const { readFiles } = await import('./read-files.ts')
    cache.keep(key, encodeBatch(await readFiles(files, task.settings)))
  }
  // What could not be loaded may be there the next time, without a change of the file.
  if (label !== null && files.every(({ bytes }) => bytes !== null)) cache.keepKey(label, key)
  return key
}

export interface LoadedFile {
  readonly notebook: Notebook
  /** Null where it could not be loaded; the notebook says why. */
  readonly bytes: Uint8Array | null
}

function keyOf(files: readonly LoadedFile[], { language, dateOrder }: ReadingSettings): string {
  const sum = createHash('sha256').update(JSON.stringify([language, dateOrder]))
  for (const { notebook, bytes } of files) {
    sum.update(JSON.stringify([notebook.path, notebook.findings, bytes?.length])).update(bytes ?? '')
  }
  return sum.digest('hex')
}

function labelOf(stamps: string, { language, dateOrder }: ReadingSettings): string {
  return createHash('sha256')
    .update(JSON.stringify([stamps, language, dateOrder]))
    .digest('hex')
}
