import { createHash } from 'node:crypto'
import { type LoadedSeed, loadSeed } from '../../ingest/load-seed.ts'
import type { ParseSettings } from '../../ingest/parsed-seed.ts'
import { type BatchTask, encodeBatch, type ParsedBatch } from './seed-batch.ts'
import type { SeedCache } from './seed-cache.ts'

/**
 * Ensures that the cache contains the parsed seeds of a batch. Calls `onSeed` with the index of each
 * seed before parsing it, and with -1 after the last.
 */
export async function parseBatch(
  { folder, paths, settings, leftOut }: BatchTask,
  cache: SeedCache,
  onSeed: (index: number) => void = () => undefined,
): Promise<ParsedBatch> {
  const seeds = paths.map((path) => {
    const findings = leftOut.filter((finding) => finding.path === path)
    return findings.length === 0 ? loadSeed(folder, path) : { path, bytes: null, findings }
  })
  const key = hashInputs(seeds, settings)
  const { kind } = cache.read(key)
  if (kind !== 'intact') {
    // The parsers take a quarter of a second to load, and most builds parse little or nothing.
    const { parseSeeds } = await import('./parse-seeds.ts')
    const batch = await parseSeeds(seeds, settings, onSeed)
    onSeed(-1)
    cache.write(key, encodeBatch(batch))
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
