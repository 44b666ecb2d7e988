import { createHash } from 'node:crypto'
import { Notebook } from '../../ingest/notebook.ts'
import { loadSeed } from '../../ingest/load-seed.ts'
import type { ReadingSettings } from '../../ingest/settle-facts.ts'
import { encodeBatch } from './batch.ts'
import type { ReadingCache } from './reading-cache.ts'

export interface BatchTask {
  readonly folder: string
  readonly paths: readonly string[]
  readonly settings: ReadingSettings
}

/** Sees to it that what reading some seeds gives is in the cache; resolves with its key there. */
export async function readBatch(task: BatchTask, cache: ReadingCache): Promise<string> {
  const files = task.paths.map((path): LoadedFile => {
    const notebook = new Notebook(path)
    return { notebook, bytes: loadSeed(task.folder, notebook) }
  })
  const key = keyOf(files, task.settings)
  if (cache.recall(key) !== null) return key
  // What reads clippings takes a second to load, and most builds have little to read.
  const { readFiles } = await import('./read-files.ts')
  cache.keep(key, encodeBatch(await readFiles(files, task.settings)))
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
