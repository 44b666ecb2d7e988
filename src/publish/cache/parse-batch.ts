import { createHash, hash } from 'node:crypto'
import type { Finding } from '../../archive/files/report.ts'
import { type HashedSeed, hashSeed, type LoadedSeed, loadSeed } from '../../ingest/load-seed.ts'
import type { ParseSettings } from '../../ingest/parsed-seed.ts'
import { type BatchTask, encodeBatch, type ParsedBatch } from './seed-batch.ts'
import type { SeedCache } from './seed-cache.ts'

/** What the key of a batch contains about a seed. */
interface SeedStamp {
  readonly path: string
  readonly hash: string | null
  readonly findings: readonly Finding[]
}

/**
 * Ensures that the cache contains the parsed seeds of a batch. Calls `onSeed` with the index of each
 * seed before loading and parsing it, and with -1 after the last.
 */
export async function parseBatch(
  { folder, paths, settings, leftOut = [] }: BatchTask,
  cache: SeedCache,
  onSeed: (index: number) => void = () => undefined,
): Promise<ParsedBatch> {
  const seeds = paths.map((path): HashedSeed => {
    const findings = leftOut.filter((finding) => finding.path === path)
    return findings.length === 0 ? hashSeed(folder, path) : { hash: null, loaded: { path, bytes: null, findings } }
  })
  const stamps = seeds.map(({ hash: seedHash, loaded }, index) => stampOf(paths[index] ?? '', seedHash, loaded))
  const key = hashStamps(stamps, settings)
  const { kind } = cache.read(key)
  if (kind === 'intact') return { key, wasDamaged: false }

  /** Loads one seed at a time, because pages with pictures are large. */
  function* load(): Generator<LoadedSeed> {
    for (const [index, path] of paths.entries()) {
      onSeed(index)
      const seed = seeds[index]?.loaded ?? loadSeed(folder, path)
      if (seeds[index]?.loaded === null) stamps[index] = stampOf(path, seed.bytes && hash('sha256', seed.bytes), seed)
      yield seed
    }
  }
  // The parsers take a quarter of a second to load, and most builds parse little or nothing.
  const { parseSeeds } = await import('./parse-seeds.ts')
  const batch = await parseSeeds(load(), settings)
  onSeed(-1)
  // A file may have changed since it was hashed: the batch is cached under what was parsed.
  const parsedKey = hashStamps(stamps, settings)
  cache.write(parsedKey, encodeBatch(batch))
  return { key: parsedKey, wasDamaged: kind === 'damaged' }
}

function stampOf(path: string, seedHash: string | null, loaded: LoadedSeed | null): SeedStamp {
  return { path, hash: seedHash, findings: loaded?.findings ?? [] }
}

/** Findings are part of the key: a file that could not be read is tried again in the next build. */
function hashStamps(stamps: readonly SeedStamp[], { language, dateOrder }: ParseSettings): string {
  const all = createHash('sha256').update(JSON.stringify([language, dateOrder]))
  for (const { path, hash: seedHash, findings } of stamps) all.update(JSON.stringify([path, findings, seedHash]))
  return all.digest('hex')
}
