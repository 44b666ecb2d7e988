import { createHash } from 'node:crypto'
import { loadSeed } from '../../ingest/load-seed.ts'
import { Notebook } from '../../ingest/diagnostics/diagnostics.ts'
import type { ReadingSettings } from '../../ingest/metadata/resolve-metadata.ts'
import type { LoadedSeed } from './parse-seeds.ts'
import { type BatchTask, encodeBatch } from './seed-batch.ts'
import type { SeedCache } from './seed-cache.ts'

/** Ensures that the cache contains the parsed seeds of a batch, and returns their key. */
export async function parseBatch({ folder, paths, settings }: BatchTask, cache: SeedCache): Promise<string> {
  const seeds = paths.map((path): LoadedSeed => {
    const notebook = new Notebook(path)
    return { notebook, bytes: loadSeed(folder, notebook) }
  })
  const key = hashInputs(seeds, settings)
  if (cache.read(key) === null) {
    // The parsers take a quarter of a second to load, and most builds parse little or nothing.
    const { parseSeeds } = await import('./parse-seeds.ts')
    cache.write(key, encodeBatch(await parseSeeds(seeds, settings)))
  }
  return key
}

/** Findings are part of the key: a file that could not be read is tried again in the next build. */
function hashInputs(seeds: readonly LoadedSeed[], { language, dateOrder }: ReadingSettings): string {
  const hash = createHash('sha256').update(JSON.stringify([language, dateOrder]))
  for (const { notebook, bytes } of seeds) {
    hash.update(JSON.stringify([notebook.path, notebook.findings, bytes?.length])).update(bytes ?? '')
  }
  return hash.digest('hex')
}
