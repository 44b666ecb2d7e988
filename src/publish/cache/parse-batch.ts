import { createHash } from 'node:crypto'
import { type LoadedSeed, loadSeed } from '../../ingest/load-seed.ts'
import type { ParseSettings } from '../../ingest/parsed-seed.ts'
import { type BatchTask, encodeBatch, type ParsedBatch } from './seed-batch.ts'
import type { SeedCache } from './seed-cache.ts'

/** Ensures that the cache contains the parsed seeds of a batch. */
export async function parseBatch({ folder, paths, settings }: BatchTask, cache: SeedCache): Promise<ParsedBatch> {
  const seeds = paths.map((path) => loadSeed(folder, path))
  const key = hashInputs(seeds, settings)
  const { kind } = cache.read(key)
  if (kind !== 'intact') {
    // The parsers take a quarter of a second to load, and most builds parse little or nothing.
    const { parseSeeds } = await import('./parse-seeds.ts')
    cache.write(key, encodeBatch(await parseSeeds(seeds, settings)))
  }
  return { key, wasDamaged: kind === 'damaged' }
}

/** Findings are part of the key: a file that could not be read is tried again in the next build. */
function hashInputs(seeds: readonly LoadedSeed[], { language, dateOrder }: ParseSettings): string {
  const hash = createHash('sha256').update(JSON.stringify([language, dateOrder]))
  for (const { path, bytes, findings } of seeds) {
    hash.update(JSON.stringify([path, findings, bytes?.length])).update(bytes ?? '')
  }
  return hash.digest('hex')
}
